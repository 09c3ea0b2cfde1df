// unistd.h has it for _GNU_SOURCE alone, which the Glibc module is not compiled with.
extern int syncfs(int descriptor);
