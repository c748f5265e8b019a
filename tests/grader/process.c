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

enum { OUTPUT_MAX = 1 << 20, FILE_MAX = 1 << 24 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static _Noreturn void become(const char *const argv[], int out,
                             const char *file, const char *const set[])
{
    setpgid(0, 0);
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
    for (; set && *set; set++)
        putenv((char *)(size_t)*set);
    execvp(argv[0], (char *const *)(size_t)argv);
    _exit(127);
}

/* Reads what is there; false at the end of the stream. */
static bool read_some(int fd, process *p)
{
    char chunk[8192];
    ssize_t n = read(fd, chunk, sizeof chunk);
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    size_t take = (size_t)n;
    if (take > OUTPUT_MAX - p->length)
        take = OUTPUT_MAX - p->length;
    memcpy(p->output + p->length, chunk, take);
    p->length += take;
    return n > 0;
}

process process_run(const char *const argv[], double seconds, const char *file,
                    const char *const set[])
{
    int ends[2];
    process p = {.output = allocate(OUTPUT_MAX + 1, 1)};
    if (pipe(ends) != 0)
        fail("no pipe could be made: %s", strerror(errno));
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fflush(NULL);
    const pid_t child = fork();
    if (child < 0)
        fail("no process could be started: %s", strerror(errno));
    if (child == 0)
        become(argv, ends[1], file, set);
    close(ends[1]);
    const double deadline = now() + seconds;
    struct pollfd watched = {.fd = ends[0], .events = POLLIN};
    for (bool more = true; more;) {
        const double left = deadline - now();
        if (left <= 0) {
            p.late = true;
            kill(-child, SIGKILL);
            break;
        }
        if (poll(&watched, 1, left < 1 ? (int)(1000 * left) + 1 : 1000) > 0)
            more = read_some(ends[0], &p);
    }
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    p.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    p.output[p.length] = '\0';
    return p;
}
