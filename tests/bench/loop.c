/*
 * loop.c: how long a learner waits, measured in a private copy of the course.
 *
 *   loop BUILD EXERCISE-STEM EXERCISE-ID
 *
 * Prints the time from a saved change of one stub to its verdict (make check,
 * everything else built), the time that compiling, linking and running the same
 * files by hand takes, their ratio, make with nothing to do, and the first
 * build of everything. Each but the last is a median of 20. The pairs are
 * measured in turn, so that both see the same machine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 20, TEXT = 2048 };

static const char *build, *stem, *id, *make, *cc;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Runs a command with its output thrown away; seconds, or exits. */
static double timed(const char *command, int may_fail)
{
    char quiet[TEXT + 32];
    snprintf(quiet, sizeof quiet, "{ %s\n} >/dev/null 2>&1", command);
    const double begin = now();
    const int status = system(quiet);
    const double end = now();
    if (status == -1 || (status != 0 && !may_fail)) {
        fprintf(stderr, "bench-loop: this failed: %s\n", command);
        exit(1);
    }
    return end - begin;
}

static int ascending(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double t[RUNS])
{
    qsort(t, RUNS, sizeof t[0], ascending);
    return (t[RUNS / 2 - 1] + t[RUNS / 2]) / 2;
}

static void print_median(const char *what, double t[RUNS])
{
    const double m = median(t);
    printf("%-46s %7.1f ms  (%.1f to %.1f)\n", what, 1e3 * m, 1e3 * t[0],
           1e3 * t[RUNS - 1]);
    fflush(stdout);
}

/* A saved change: another comment at the end of the learner's file. */
static void change(int k)
{
    char path[TEXT];
    snprintf(path, sizeof path, "exercises/%s.c", stem);
    FILE *file = fopen(path, "a");
    if (!file || fprintf(file, "/* change %d */\n", k) < 0 ||
        fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

static void measure_loop(void)
{
    char check[TEXT], by_hand[TEXT];
    double loop[RUNS], bare[RUNS], nothing[RUNS];
    const char *slash = strchr(stem, '/');
    snprintf(check, sizeof check, "%s check EX=%s", make, id);
    snprintf(by_hand, sizeof by_hand,
             "%s -std=c11 -O2 -g -Ilib -Iexercises -Iexercises/%.*s -c "
             "exercises/%s.c -o bare.o && "
             "%s -o bare bare.o %s/tests/%s/*.o %s/tests/harness/*.o "
             "%s/libdescent.a $(pkg-config --libs criterion) "
             "$(pkg-config --libs libseccomp 2>/dev/null) -lm && ./bare",
             cc, (int)(slash - stem), stem, stem, cc, build, stem, build,
             build);
    timed(check, 1);
    for (int k = 0; k < RUNS; k++) {
        change(k);
        loop[k] = timed(check, 1);
        change(k);
        bare[k] = timed(by_hand, 1);
        nothing[k] = timed(make, 0);
    }
    print_median("saved change to verdict", loop);
    print_median("compile, link and run the same files by hand", bare);
    printf("%-46s %7.2f\n", "ratio of the medians",
           median(loop) / median(bare));
    print_median("make with nothing to do", nothing);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: loop BUILD STEM ID\n");
        return 2;
    }
    build = argv[1];
    stem = argv[2];
    id = argv[3];
    make = getenv("MAKE") ? getenv("MAKE") : "make";
    cc = getenv("CC") ? getenv("CC") : "cc";
    char place[] = "/tmp/descent-loop-XXXXXX", copy[TEXT], everything[TEXT];
    if (!mkdtemp(place)) {
        perror(place);
        return 1;
    }
    snprintf(copy, sizeof copy, "git ls-files -z | xargs -0 cp --parents -t %s",
             place);
    timed(copy, 0);
    if (chdir(place) != 0) {
        perror(place);
        return 1;
    }
    snprintf(everything, sizeof everything, "%s -j2 everything", make);
    printf("Exercise %s, %s, 2 jobs, median of %d (least to most)\n\n", id, cc,
           RUNS);
    const double first = timed(everything, 0);
    measure_loop();
    printf("%-46s %7.1f s\n", "first build of everything", first);
    snprintf(copy, sizeof copy, "rm -rf %s", place);
    return chdir("/") == 0 && system(copy) == 0 ? 0 : 1;
}
