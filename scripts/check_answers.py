"""Validates answers of a running server against its OpenAPI document with jsonschema; prints how many."""

import json
import sys
import urllib.request

import jsonschema


def get(path):
    with urllib.request.urlopen(address + path, timeout=60) as answer:
        return json.load(answer)


address = sys.argv[1]
document = get("/openapi.json")
sources = [row["id"] for row in get("/api/sources")["rows"]]
count = 0


def check(operation, path):
    global count
    schema = document["paths"][operation]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    # References lead into the document, so the schema stands in it.
    validator = jsonschema.Draft202012Validator({**schema, "components": document["components"]})
    faults = [f"{path}: {'/'.join(map(str, fault.path))}: {fault.message[:200]}" for fault in validator.iter_errors(get(path))]
    if faults:
        sys.exit("\n".join(faults[:10]))
    count += 1


for name, schema in document["components"]["schemas"].items():
    jsonschema.Draft202012Validator.check_schema(schema)
for path in ["/api/sources", "/api/log", "/api/log/entries"]:
    check(path, path)
for source in sources:
    check("/api/sources/{id}", f"/api/sources/{source}")
    check("/api/sources/{id}/versions", f"/api/sources/{source}/versions")
    check("/api/sources/{id}/versions/{version}", f"/api/sources/{source}/versions/1")
    check("/api/sources/{id}/versions/{version}/document", f"/api/sources/{source}/versions/1/document")
    check("/api/proof/{id}/{version}", f"/api/proof/{source}/1")
    check("/api/audit/{id}", f"/api/audit/{source}")
    for other in sources:
        check("/api/diff/{old}/{new}", f"/api/diff/{source}/{other}")
for letter in ["ngo-letter", "ishr-news"]:
    check("/api/align/{demands}/{response}", f"/api/align/{letter}/ohchr-statement")
    check("/api/audit/{demands}/{response}", f"/api/audit/{letter}/ohchr-statement")
print(f"jsonschema: {count} answers fit their schemas")
