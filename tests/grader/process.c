/* process.c: run another program and keep what it says. */
#include "process.h"
#include "say.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    OUTPUT_MAX = 1 << 20,
    FILE_MAX = 1 << 24,
    LOOK_MS = 20,
    PATIENCE_MS = 2000 /* for make to clean up */
};

static volatile sig_atomic_t running; /* the group that is waited for, or 0 */
static void (*before_end)(int);

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void process_end_with(long parent)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    if (getppid() != (pid_t)parent)
        _exit(127);
}

static _Noreturn void become(pid_t parent, const char *const argv[], int out,
                             const char *file, const char *const set[],
                             process_change *change, const void *context)
{
    setpgid(0, 0);
    process_end_with(parent);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    if (file) {
        const int fd = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        if (fd < 0) {
            perror(file);
            _exit(126);
        }
        dup2(fd, STDOUT_FILENO);
        setrlimit(RLIMIT_FSIZE, &(struct rlimit){FILE_MAX, FILE_MAX});
    }
    if (change)
        change(context);
    for (; set && *set; set++)
        putenv((char *)(size_t)*set);
    execvp(argv[0], (char *const *)(size_t)argv);
    _exit(127);
}

/* Reads what is there; false when there is no more for now, or for ever. */
static bool read_some(int fd, process *p)
{
    char chunk[8192];
    ssize_t n = read(fd, chunk, sizeof chunk);
    if (n < 0)
        return errno == EINTR;
    size_t take = (size_t)n;
    if (take > OUTPUT_MAX - p->length)
        take = OUTPUT_MAX - p->length;
    memcpy(p->output + p->length, chunk, take);
    p->length += take;
    return n > 0;
}

/*
 * Reads until the child has ended; its wait status. The end of the stream is
 * no sign of that: the child may close its output and go on, and a window that
 * it opened may keep the stream open when it is long gone.
 */
static int follow(pid_t child, int fd, double seconds, process *p)
{
    const double deadline = now() + seconds;
    struct pollfd watched = {.fd = fd, .events = POLLIN};
    int status = 0;
    for (;;) {
        const bool told = poll(&watched, 1, LOOK_MS) > 0;
        const bool more = told && watched.revents & POLLIN;
        while (more && read_some(fd, p))
            ;
        if (waitpid(child, &status, WNOHANG) == child)
            break;
        if (now() >= deadline) {
            p->late = true;
            kill(-child, SIGKILL);
            while (waitpid(child, &status, 0) < 0 && errno == EINTR)
                ;
            break;
        }
        if (told && !more) /* closed, but not ended: do not spin */
            poll(NULL, 0, 1);
    }
    while (read_some(fd, p))
        ;
    return status;
}

process process_run(const char *const argv[], double seconds, const char *file,
                    const char *const set[])
{
    return process_run_changed(argv, seconds, file, set, NULL, NULL);
}

process process_run_changed(const char *const argv[], double seconds,
                            const char *file, const char *const set[],
                            process_change *change, const void *context)
{
    int ends[2];
    process p = {.output = allocate(OUTPUT_MAX + 1, 1)};
    if (pipe(ends) != 0)
        fail("no pipe could be made: %s", strerror(errno));
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    fflush(NULL);
    const pid_t parent = getpid(), child = fork();
    if (child < 0)
        fail("no process could be started: %s", strerror(errno));
    if (child == 0)
        become(parent, argv, ends[1], file, set, change, context);
    setpgid(child, child); /* whichever of the two comes first */
    running = (sig_atomic_t)child;
    close(ends[1]);
    const int status = follow(child, ends[0], seconds, &p);
    running = 0;
    close(ends[0]);
    p.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    p.output[p.length] = '\0';
    return p;
}

void process_kill(void)
{
    const pid_t group = (pid_t)running;
    if (group <= 0)
        return;
    kill(-group, SIGTERM); /* not SIGKILL: make deletes what is half built */
    for (int waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
        if (waitpid(group, NULL, WNOHANG) != 0)
            return;
        poll(NULL, 0, LOOK_MS);
    }
    kill(-group, SIGKILL);
}

static void on_end(int number)
{
    if (before_end)
        before_end(number);
    process_kill();
    signal(number, SIG_DFL);
    raise(number);
}

void process_on_end(void (*first)(int))
{
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    before_end = first;
    for (size_t k = 0; k < sizeof ends / sizeof *ends; k++) {
        struct sigaction old;
        /* nohup and background jobs ignore some of them: so be it */
        if (sigaction(ends[k], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(ends[k], &(struct sigaction){.sa_handler = on_end}, NULL);
    }
}
