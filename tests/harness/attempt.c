/*
 * attempt.c: run the learner's function in a child process.
 *
 * The parent waits, stops the child at the deadline, and believes only what the
 * child left in the shared report and in the buffers. child.c is what happens
 * in the child, sentence.c says how it ended.
 */
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static const double DEFAULT_SECONDS = 2;
static const size_t DEFAULT_BYTES = (size_t)1 << 30;
static const double GRACE = 0.1; /* for a child at its deadline to say where */
static const double PATIENCE = 10; /* deadlines that a busy machine may cost */

static report *page;
static int token; /* what only the end of the body knows */

static _Noreturn void die(const char *what)
{
    perror(what);
    abort();
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* ---- before ---- */

static int open_output(void)
{
#ifdef __linux__
    const int fd = memfd_create("attempt", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    const int fd = file ? dup(fileno(file)) : -1;
    if (file)
        fclose(file);
#endif
    if (fd < 0)
        die("harness: captured output");
    return fd;
}

/* Once in a process. */
static void prepare(void)
{
    setlocale(LC_ALL, "C"); /* Criterion took the user's: 0,5 for 0.5 */
    page = shared(sizeof *page);
#ifdef __linux__
    prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
}

static void choose_token(void)
{
    do {
        if (getentropy(&token, sizeof token) != 0)
            die("harness: getentropy");
    } while (token == 0);
}

/* ---- while it runs ---- */

/* A descriptor that becomes readable when the child has ended, or -1. */
static int open_child(pid_t child)
{
#ifdef SYS_pidfd_open
    return (int)syscall(SYS_pidfd_open, child, 0);
#else
    (void)child;
    return -1;
#endif
}

/* Sleeps until the child ends, but not for long: a stop is seen by looking. */
static void nap(int child_fd)
{
    struct pollfd watched = {.fd = child_fd, .events = POLLIN};
    poll(&watched, child_fd >= 0, child_fd >= 0 ? 10 : 1);
}

/* Seconds that the child has stood in line for a processor, if that is known. */
static double queued(pid_t child)
{
    unsigned long long nanoseconds = 0;
#ifdef __linux__
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/schedstat", (int)child);
    FILE *file = fopen(path, "re");
    if (file && fscanf(file, "%*u %llu", &nanoseconds) != 1)
        nanoseconds = 0;
    if (file)
        fclose(file);
#else
    (void)child;
#endif
    return 1e-9 * (double)nanoseconds;
}

/* Seconds since the child's deadline; on a busy machine that comes later. */
static double overdue(pid_t child, double start, double seconds)
{
    const double over = now() - start - seconds;
    return over > 0 ? over - fmin(queued(child), PATIENCE * seconds) : over;
}

static double seconds_of(struct timeval t)
{
    return (double)t.tv_sec + 1e-6 * (double)t.tv_usec;
}

static void wait_for(pid_t child, double seconds, outcome *o)
{
    const double start = now();
    const int fd = open_child(child);
    struct rusage usage = {0};
    for (;;) {
        const pid_t got = wait4(child, &o->status, WNOHANG | WUNTRACED, &usage);
        if (got < 0 && errno != EINTR)
            die("harness: wait4");
        if (got == child && !WIFSTOPPED(o->status))
            break;
        o->stopped = o->stopped || got == child;
        const double over = overdue(child, start, seconds);
        if (!o->late && !o->stopped && over > 0) {
            o->late = true;
            kill(child, SIGXCPU); /* its handler notes where it is */
        }
        if (o->stopped || over > GRACE)
            kill(child, SIGKILL);
        nap(fd);
    }
    if (fd >= 0)
        close(fd);
    o->cpu_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

/* ---- after ---- */

/* Kills every child of this process. Orphans come to it as their reaper. */
static void kill_children(void)
{
#ifdef __linux__
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *list = fopen(path, "re");
    int orphan;
    while (list && fscanf(list, "%d", &orphan) == 1)
        kill(orphan, SIGKILL);
    if (list)
        fclose(list);
#endif
}

/* Ends what the child left behind, and what comes to light by that. */
static bool reap_orphans(pid_t child)
{
    bool found = kill(-child, SIGKILL) == 0;
    const double start = now();
    for (pid_t got; (got = waitpid(-1, NULL, WNOHANG)) >= 0;) {
        found = true;
        if (now() - start > 1)
            break;
        kill_children();
        if (got == 0)
            nap(-1);
    }
    return found;
}

static bool keep_output(int fd)
{
    char text[OUTPUT_SHOWN];
    const ssize_t length = pread(fd, text, sizeof text, 0);
    const off_t whole = lseek(fd, 0, SEEK_END);
    if (length > 0)
        record_output(text, (size_t)length, whole > (off_t)length);
    close(fd);
    return whole >= OUTPUT_MAX;
}

static void conclude(const attempt_options *options, const outcome *o)
{
    sentence s = {.kind = NULL};
    if (page->ended == ENDING_ESCAPED) {
        fprintf(stderr,
                "harness: the body of an attempt must not return, "
                "break or expect: %s\n",
                options->what);
        abort();
    }
    if (!say_outcome(&s, page, o, options)) {
        record_attempt(buffers_touched());
        return;
    }
    char frames[20 * FRAMES_MAX] = "0";
    size_t length = 0;
    for (int k = 0; k < FRAMES_MAX && page->frames[k]; k++)
        length +=
            (size_t)snprintf(frames + length, sizeof frames - length, "%s%#llx",
                             k ? " " : "", (unsigned long long)page->frames[k]);
    record_finding(&(finding){.kind = s.kind,
                              .label = options->what,
                              .message = s.words,
                              .detail = "",
                              .values = s.values,
                              .frames = frames});
    criterion_abort_test();
}

int attempt_begin(const attempt_options *wanted)
{
    attempt_options options = *wanted;
    if (!(options.seconds > 0))
        options.seconds = DEFAULT_SECONDS;
    if (options.bytes == 0)
        options.bytes = DEFAULT_BYTES;
    if (!page)
        prepare();
    memset(page, 0, sizeof *page);
    choose_token();
    const int fd = open_output();
    fflush(NULL);
    const pid_t parent = getpid(), child = fork();
    if (child < 0)
        die("harness: fork");
    if (child == 0) {
        const int mine = token;
        token = 0;
        child_enter(page, &options, fd, parent);
        return mine;
    }
    outcome o = {.status = 0};
    wait_for(child, options.seconds, &o);
    o.left_child = reap_orphans(child);
    o.finished = page->finished == token && WIFEXITED(o.status);
    o.flooded = keep_output(fd);
    conclude(&options, &o);
    return 0;
}
