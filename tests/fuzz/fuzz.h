/* fuzz.h: a file with the bytes of the fuzzer, for parsers that want a path. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

static char fuzz_path[] = "/tmp/descent-fuzz-XXXXXX";
static int fuzz_descriptor = -1;

static inline void fuzz_remove(void)
{
    unlink(fuzz_path);
}

/* A file in memory where there are such, else one in /tmp. */
static inline void fuzz_open(void)
{
#ifdef __linux__
    fuzz_descriptor = memfd_create("fuzz", 0);
    snprintf(fuzz_path, sizeof fuzz_path, "/proc/self/fd/%d", fuzz_descriptor);
#else
    fuzz_descriptor = mkstemp(fuzz_path);
    atexit(fuzz_remove);
#endif
}

/* fuzz_file: the path of a file that holds just these bytes. */
static inline const char *fuzz_file(const uint8_t *bytes, size_t size)
{
    if (fuzz_descriptor < 0)
        fuzz_open();
    if (fuzz_descriptor < 0 || ftruncate(fuzz_descriptor, 0) != 0 ||
        pwrite(fuzz_descriptor, bytes, size, 0) != (ssize_t)size) {
        perror(fuzz_path);
        abort();
    }
    return fuzz_path;
}

/* FUZZ_EXPECT: what must hold whatever the bytes are. */
#define FUZZ_EXPECT(claim)                                                     \
    do {                                                                       \
        if (!(claim)) {                                                        \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #claim);        \
            abort();                                                           \
        }                                                                      \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
