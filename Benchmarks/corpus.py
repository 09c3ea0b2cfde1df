"""The search of Benchmarks/corpus.sh with bm25s: the same words, the same formula, the same number of results.

Timed, in CPU milliseconds: index() from numbered words, and retrieve() of all demands with one thread; reading and numbering
the words is not. bm25s' method "lucene" is the formula of ours without the factor k1 + 1, in 32-bit floats.
usage: corpus.py FOLDER
"""

import sys
import time

import bm25s
import numpy

K1, B, TOP = 1.2, 0.75, 10


def lines(name):
    with open(sys.argv[1] + "/" + name, encoding="utf-8") as file:
        return [line.split() for line in file]


sentences = lines("sentences.txt")
demands = [sorted(set(words)) for words in lines("demands.txt")]
vocabulary = {}
ids = [[vocabulary.setdefault(word, len(vocabulary)) for word in words] for words in sentences]
queries = [[vocabulary[word] for word in words if word in vocabulary] for words in demands]

start = time.process_time()
index = bm25s.BM25(method="lucene", k1=K1, b=B, backend="numpy")
index.index((ids, vocabulary), create_empty_token=False, show_progress=False)
indexed = time.process_time()
found, scores = index.retrieve(queries, k=TOP, n_threads=0, show_progress=False)
end = time.process_time()
print(f"bm25s {bm25s.__version__}, numpy {numpy.__version__}")
print(f"bm25s index {1000 * (indexed - start):.0f} search {1000 * (end - indexed):.0f} ms CPU")

# A score of theirs is ours divided by k1 + 1; in 32 bits, scores that differ by less than a millionth may change places.
worst, differing = 0.0, 0
with open(sys.argv[1] + "/ours.txt", encoding="utf-8") as file:
    for line, theirs, values in zip(file, found, scores):
        ours = [hit.split(":") for hit in line.split()]
        for rank, (sentence, score) in enumerate(ours):
            error = abs(float(score) - (K1 + 1) * float(values[rank])) / float(score)
            worst = max(worst, error)
        last = float(ours[-1][1]) * (1 + 1e-5)
        above = {int(sentence) for sentence, score in ours if float(score) > last}
        if not above <= {int(sentence) for sentence in theirs}:
            differing += 1
print(f"largest relative difference of a score at a rank {worst:.1e}; demands with other sentences {differing}")
sys.exit(1 if worst > 1e-5 or differing else 0)
