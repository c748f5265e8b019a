/*
 * coretypes.h: OpenBLAS picks kernels for AVX2 on some machines with AVX-512,
 * so its users are timed once as it chooses and once with each other set; the
 * best of them is what counts. The choice is made when the library is loaded.
 */
#ifndef CORETYPES_H
#define CORETYPES_H

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * with_coretypes: in the first process run the program anew for each type and
 * return NULL; in those return the name for the table.
 */
static inline const char *with_coretypes(const char *what, char *argv[])
{
    static const char *const types[] = {"", "SkylakeX", "Haswell", "Zen"};
    static char who[80];
    const char *type = getenv("BENCH_CORETYPE");
    if (type) {
        snprintf(who, sizeof who, "%s%s%s", what, *type ? " " : "", type);
        return who;
    }
    fflush(NULL);
    for (int k = 0; k < 4; k++) {
        const pid_t child = fork();
        if (child == 0) {
            setenv("BENCH_CORETYPE", types[k], 1);
            if (*types[k])
                setenv("OPENBLAS_CORETYPE", types[k], 1);
            execv(argv[0], argv);
            _exit(1);
        }
        waitpid(child, NULL, 0);
    }
    return NULL;
}

#endif
