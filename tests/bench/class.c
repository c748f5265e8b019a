/*
 * class.c: how fast a class is graded, and what it takes.
 *
 *   class GRADER [SUBMISSIONS ...]
 *
 * Makes a class for chapter 1, which has 8 exercises: half of the answers are
 * right, a third are known mistakes, the rest are stubs and, for 1.1, hostile
 * ones. Grades that many submissions (100 and 1000, if none are given), one
 * size after the other, and prints submissions and exercises a second, how long
 * a core is busy with an exercise (endless loops and waiting compilers are in
 * it), and the most memory that the grader's own processes had at a time.
 *
 * At the end a class of 24 is graded by a grader that is killed 20 times at
 * random moments: are the grades those of one that is left alone?
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TEXT = 512, EXERCISES_MAX = 16, HOSTILE_MAX = 256, KILLS = 20 };

static const char CHAPTER[] = "01-convex-sets";
static char place[] = "/tmp/descent-bench-XXXXXX";
static char names[EXERCISES_MAX][TEXT], hostile[HOSTILE_MAX][TEXT];
static int mistakes[EXERCISES_MAX], exercises, bad;
static unsigned long long state = 1;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* A number in 0 ... n - 1 (xorshift64). */
static int draw(int n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)(state % (unsigned)n);
}

static _Noreturn void end(const char *what)
{
    fprintf(stderr, "bench-class: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* ---- what can be handed in ---- */

static int count_mistakes(const char *name)
{
    char path[2 * TEXT], line[TEXT];
    int most = 0, k;
    snprintf(path, sizeof path, "tests/%s/%s/mistakes.c", CHAPTER, name);
    FILE *file = fopen(path, "r");
    if (!file)
        end(path);
    while (fgets(line, sizeof line, file))
        if (sscanf(line, " * MISTAKE %d", &k) == 1)
            most = k;
    fclose(file);
    return most;
}

static void find_files(void)
{
    char path[TEXT];
    snprintf(path, sizeof path, "solutions/%s", CHAPTER);
    DIR *folder = opendir(path);
    if (!folder)
        end(path);
    for (struct dirent *d; (d = readdir(folder));)
        if (isdigit((unsigned char)*d->d_name) && exercises < EXERCISES_MAX)
            snprintf(names[exercises++], TEXT, "%.*s",
                     (int)strcspn(d->d_name, "."), d->d_name);
    closedir(folder);
    for (int k = 0; k < exercises; k++)
        mistakes[k] = count_mistakes(names[k]);
    folder = opendir("tests/course/hostile");
    for (struct dirent *d; folder && (d = readdir(folder));)
        if (*d->d_name != '.' && bad < HOSTILE_MAX)
            snprintf(hostile[bad++], TEXT, "%.200s", d->d_name);
    if (folder)
        closedir(folder);
}

static void copy_to(const char *from, const char *first, const char *to)
{
    char block[1 << 14];
    FILE *in = fopen(from, "r"), *out = fopen(to, "w");
    if (!in || !out)
        end(in ? to : from);
    fputs(first, out);
    for (size_t n; (n = fread(block, 1, sizeof block, in)) > 0;)
        fwrite(block, 1, n, out);
    fclose(in);
    if (fclose(out) != 0)
        end(to);
}

static void answer(int k, const char *to)
{
    char from[2 * TEXT], first[32] = "";
    const int chance = draw(100);
    if (strstr(names[k], "segment-point") && chance < 15 && bad > 0) {
        snprintf(from, sizeof from, "tests/course/hostile/%s",
                 hostile[draw(bad)]);
    } else if (chance < 55) {
        snprintf(from, sizeof from, "solutions/%s/%s.c", CHAPTER, names[k]);
    } else if (chance < 88) {
        snprintf(from, sizeof from, "tests/%s/%s/mistakes.c", CHAPTER,
                 names[k]);
        snprintf(first, sizeof first, "#define MISTAKE %d\n",
                 1 + draw(mistakes[k]));
    } else {
        snprintf(from, sizeof from, "exercises/%s/%s.c", CHAPTER, names[k]);
    }
    copy_to(from, first, to);
}

/* Submissions are folders, with the files by their flat names. */
static void make_class(const char *folder, int submissions)
{
    char path[3 * TEXT];
    if (mkdir(folder, 0777) != 0)
        end(folder);
    for (int s = 0; s < submissions; s++) {
        snprintf(path, sizeof path, "%s/student-%04d", folder, s);
        if (mkdir(path, 0777) != 0)
            end(path);
        for (int k = 0; k < exercises; k++) {
            snprintf(path, sizeof path, "%s/student-%04d/%s.c", folder, s,
                     names[k]);
            answer(k, path);
        }
    }
}

/* ---- grading ---- */

static pid_t start(const char *grader, const char *from, const char *to)
{
    const pid_t child = fork();
    if (child < 0)
        end("fork");
    if (child == 0) {
        setpgid(0, 0);
        if (!freopen("/dev/null", "w", stdout))
            _exit(1);
        execl(grader, grader, "run", from, to, "1", "2026", (char *)NULL);
        _exit(127);
    }
    return child;
}

/* Resident bytes of the processes of a group: the grader without its cells. */
static double memory_of(pid_t group)
{
    double pages = 0;
    DIR *all = opendir("/proc");
    for (struct dirent *d; all && (d = readdir(all));) {
        char path[TEXT];
        int its_group = 0;
        long resident = 0;
        if (!isdigit((unsigned char)*d->d_name))
            continue;
        snprintf(path, sizeof path, "/proc/%.20s/stat", d->d_name);
        FILE *file = fopen(path, "r");
        if (file && fscanf(file, "%*d (%*[^)]) %*c %*d %d", &its_group) != 1)
            its_group = 0;
        if (file)
            fclose(file);
        if (its_group != (int)group)
            continue;
        snprintf(path, sizeof path, "/proc/%.20s/statm", d->d_name);
        file = fopen(path, "r");
        if (file && fscanf(file, "%*d %ld", &resident) == 1)
            pages += (double)resident;
        if (file)
            fclose(file);
    }
    if (all)
        closedir(all);
    return pages * (double)sysconf(_SC_PAGESIZE);
}

/* Grades; the most memory, or ends the program. */
static double grade(const char *grader, const char *from, const char *to)
{
    const pid_t child = start(grader, from, to);
    double most = 0;
    int status;
    while (waitpid(child, &status, WNOHANG) == 0) {
        const double memory = memory_of(child);
        most = memory > most ? memory : most;
        nanosleep(&(struct timespec){.tv_nsec = 200000000}, NULL);
    }
    if (status != 0)
        end("the grader failed");
    return most;
}

/* Seconds that ended children have computed, and theirs. */
static double computed(void)
{
    struct rusage u;
    getrusage(RUSAGE_CHILDREN, &u);
    return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
           1e-6 * (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
}

static void measure(const char *grader, int submissions)
{
    char from[TEXT], to[TEXT];
    const long cores = sysconf(_SC_NPROCESSORS_ONLN);
    snprintf(from, sizeof from, "%s/class-%d", place, submissions);
    snprintf(to, sizeof to, "%s/out-%d", place, submissions);
    make_class(from, submissions);
    const double start_at = now(), cpu = computed();
    const double most = grade(grader, from, to);
    const double seconds = now() - start_at;
    printf("%5d submissions %7.1f s %6.2f submissions/s a core %6.1f "
           "exercises/s on %ld cores\n"
           "                  %7.3f s of a core an exercise, the grader's own "
           "memory at most %.0f MiB\n",
           submissions, seconds, submissions / seconds / (double)cores,
           submissions * exercises / seconds, cores,
           (computed() - cpu) / submissions / exercises, most / (1 << 20));
    fflush(stdout);
}

static void kill_often(const char *grader)
{
    enum { CLASS = 24 };
    char from[TEXT], killed[TEXT], alone[TEXT], compare[6 * TEXT];
    snprintf(from, sizeof from, "%s/class-%d-killed", place, CLASS);
    snprintf(killed, sizeof killed, "%s/killed", place);
    snprintf(alone, sizeof alone, "%s/alone", place);
    make_class(from, CLASS);
    grade(grader, from, alone);
    for (int k = 0; k < KILLS; k++) {
        const pid_t child = start(grader, from, killed);
        const int ms = 200 + draw(2500);
        nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000L}, NULL);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
    }
    grade(grader, from, killed);
    snprintf(compare, sizeof compare,
             "for o in %s %s; do (cd $o && cat grades.csv results/* | "
             "grep -v '\"seconds\"' >../$(basename $o).all); done; "
             "cmp %s.all %s.all",
             killed, alone, killed, alone);
    const int same = system(compare) == 0;
    printf("killed %d times at random moments: the grades are %s\n", KILLS,
           same ? "the same, byte by byte" : "OTHERS");
    if (!same)
        exit(1);
}

int main(int argc, char **argv)
{
    char remove_all[TEXT];
    if (argc < 2) {
        fprintf(stderr, "usage: class GRADER [SUBMISSIONS ...]\n");
        return 2;
    }
    if (!mkdtemp(place) || chmod(place, 0755) != 0)
        end(place);
    find_files();
    printf("Chapter 1, %d exercises a submission\n", exercises);
    fflush(stdout);
    snprintf(remove_all, sizeof remove_all, "%s/warm", place);
    make_class(remove_all, 2);
    char out[TEXT];
    snprintf(out, sizeof out, "%s/warm-out", place);
    grade(argv[1], remove_all, out);
    if (argc == 2) {
        measure(argv[1], 100);
        measure(argv[1], 1000);
    }
    for (int k = 2; k < argc; k++)
        measure(argv[1], atoi(argv[k]));
    kill_often(argv[1]);
    if (getenv("BENCH_KEEP"))
        return 0;
    snprintf(remove_all, sizeof remove_all, "rm -rf %s", place);
    return system(remove_all) == 0 ? 0 : 1;
}
