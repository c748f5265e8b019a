/*
 * watch.c: grade an exercise whenever its file is saved.
 *
 * The file is looked at fifty times a second (a stat costs microseconds and
 * works on every file system and with editors that replace the file). The
 * terminal is put back at every end that a program can notice; the Makefile
 * puts it back should the program be killed.
 */
#include "course.h"
#include "grade.h"
#include "say.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { LOOK_MS = 20 };

static struct termios saved;
static bool changed;
static volatile sig_atomic_t ended;

static void restore(void)
{
    if (changed)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved);
    changed = false;
}

static void single_keys(void)
{
    if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &saved) != 0)
        return;
    struct termios raw = saved;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0;
}

static void on_end(int number)
{
    ended = number;
}

/* Ctrl-Z: the shell gets its terminal back, and we ours when we go on. */
static void on_stop(int number)
{
    const bool had = changed;
    restore();
    signal(number, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    raise(number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    signal(number, on_stop);
    if (had)
        single_keys();
}

/* stamp: what changes when a file is saved. */
typedef struct stamp {
    long long seconds, nanoseconds, size, inode;
} stamp;

static stamp look(const char *path)
{
    struct stat s;
    if (stat(path, &s) != 0)
        return (stamp){.size = -1};
#ifdef __APPLE__
    const struct timespec t = s.st_mtimespec;
#else
    const struct timespec t = s.st_mtim;
#endif
    return (stamp){t.tv_sec, t.tv_nsec, s.st_size, (long long)s.st_ino};
}

static bool same(stamp a, stamp b)
{
    return a.seconds == b.seconds && a.nanoseconds == b.nanoseconds &&
           a.size == b.size && a.inode == b.inode;
}

static void keys(void)
{
    printf("\n%s[h]int  [p]lot  [n]ext  [l]ist  [q]uit%s   grades when you "
           "save\n",
           styled(FAINT), styled(PLAIN));
    fflush(stdout);
}

static void clear(void)
{
    if (isatty(STDOUT_FILENO) && *styled(PLAIN))
        printf("\033[H\033[2J\033[3J");
}

/* Builds the mistakes' records in the background: a diagnosis is then ready. */
static void prepare(const exercise *e)
{
    const pid_t child = fork();
    if (child != 0)
        return;
    mistakes all;
    const char *targets[MISTAKES_MAX + VARIANTS_MAX + 1];
    char *path = path_of("tests", e, "/mistakes.c"), *output;
    int n = 0;
    if (!mistakes_read(path, &all))
        for (int k = 0; k < all.count; k++)
            if (!all.items[k].is_variant)
                targets[n++] = format("%s/record/%s/%s", build_folder(),
                                      mistake_kind(&all.items[k]), e->stem);
    targets[n] = NULL;
    if (n > 0)
        make_targets(targets, false, &output);
    _exit(0);
}

static void verdict_on(course *c, const exercise *e)
{
    clear();
    check_one(c, e);
    keys();
}

/* Acts on a key; returns the exercise to go on with, NULL to quit. */
static const exercise *act(course *c, const exercise *e, char key)
{
    switch (key) {
    case 'h':
        putchar('\n');
        command_hint(c, e->id);
        break;
    case 'p':
        putchar('\n');
        plot_draw(e, "dumb", NULL);
        break;
    case 'l':
        putchar('\n');
        command_status(c);
        break;
    case 'n': {
        const exercise *next = course_next(c, e);
        if (!next) {
            printf("\nThere is no other unsolved exercise.\n");
            break;
        }
        prepare(next);
        verdict_on(c, next);
        return next;
    }
    case 'q':
    case 4: /* Ctrl-D */
        return NULL;
    default:
        return e;
    }
    keys();
    return e;
}

static void loop(course *c, const exercise *e)
{
    char *path = path_of("exercises", e, ".c");
    stamp last = look(path);
    bool open = true;
    verdict_on(c, e);
    while (e && !ended) {
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        const int ready = poll(&input, open, LOOK_MS);
        char key;
        if (ready > 0 && open) {
            const exercise *before = e;
            const ssize_t n = read(STDIN_FILENO, &key, 1);
            if (n == 0)
                open = false;
            if (n == 1)
                e = act(c, e, key);
            if (e && e != before) {
                free(path);
                path = path_of("exercises", e, ".c");
                last = look(path);
            }
        }
        const stamp now = look(path);
        if (e && !same(now, last) && now.size >= 0) {
            last = now;
            verdict_on(c, e);
        }
        while (waitpid(-1, NULL, WNOHANG) > 0)
            ;
    }
    free(path);
}

int command_watch(course *c, const char *id)
{
    const exercise *e = course_exercise(c, id);
    struct sigaction end = {.sa_handler = on_end};
    sigaction(SIGINT, &end, NULL);
    sigaction(SIGTERM, &end, NULL);
    sigaction(SIGHUP, &end, NULL);
    sigaction(SIGQUIT, &end, NULL);
    signal(SIGTSTP, on_stop);
    atexit(restore);
    single_keys();
    prepare(e);
    loop(c, e);
    restore();
    printf("\nYour progress is saved; make watch goes on here.\n");
    return EXIT_PASSED;
}
