/*
 * watch.c: grade an exercise whenever its file is saved.
 *
 * The file is looked at fifty times a second (a stat costs microseconds and
 * works on every file system and with editors that replace the file). The
 * terminal is put back at every end that a program can notice; the Makefile
 * puts it back should the program be killed.
 */
#include "course.h"
#include "files.h"
#include "grade.h"
#include "process.h"
#include "say.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { LOOK_MS = 20 };

static const char GOODBYE[] =
    "\nYour progress is saved; make watch goes on here.\n";
static struct termios saved;
static volatile sig_atomic_t changed;   /* is the terminal not as it was? */
static volatile sig_atomic_t preparing; /* process that builds ahead, or 0 */

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
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    raw.c_cc[VSUSP] = _POSIX_VDISABLE; /* a key like others: see suspend */
    changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0;
}

/* Ends it, and waits until it is gone: two makes must not build the same. */
static void stop_preparing(void)
{
    const pid_t child = (pid_t)preparing;
    preparing = 0;
    if (child > 0 && kill(child, SIGTERM) == 0)
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
            ;
}

/* Ctrl-C and other ends from outside. */
static void leave(int number)
{
    stop_preparing();
    restore();
    if (number != SIGINT)
        return;
    process_kill();
    (void)!write(STDOUT_FILENO, GOODBYE, sizeof GOODBYE - 1);
    _exit(EXIT_PASSED);
}

/*
 * Ctrl-Z. The terminal must be as it was before make stops, or the shell takes
 * it as it is; so the key comes to us first, and we stop everybody.
 */
static void suspend(void)
{
    restore();
    kill(0, SIGTSTP);
    single_keys();
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
static void build_records(const exercise *e)
{
    mistakes all;
    char *path = path_of("tests", e, "/mistakes.c");
    char *problem = mistakes_read(path, &all);
    for (int k = 0; !problem && k < all.count; k++) {
        if (all.items[k].is_variant)
            continue;
        char *kind = mistake_kind(&all.items[k]), *output;
        char *target = format("%s/record/%s/%s", build_folder(), kind, e->stem);
        const char *const targets[] = {target, NULL};
        build_lock();
        make_targets(targets, false, &output);
        build_unlock();
        free(output);
        free(target);
        free(kind);
    }
}

static void prepare(const exercise *e)
{
    fflush(stdout);
    const pid_t parent = getpid(), child = fork();
    if (child > 0)
        preparing = (sig_atomic_t)child;
    if (child != 0)
        return;
    preparing = 0;
    changed = false;
    process_on_end(NULL);
    process_end_with(parent);
    build_records(e);
    _exit(0);
}

/* A verdict comes before what is built ahead; that goes on afterwards. */
static void verdict_on(course *c, const exercise *e, bool first)
{
    const bool unfinished = preparing > 0;
    stop_preparing();
    clear();
    check_one(c, e);
    keys();
    if (first || unfinished)
        prepare(e);
}

/* Acts on a key; returns the exercise to go on with, NULL to quit. */
static const exercise *act(course *c, const exercise *e, char key)
{
    if (changed && key == (char)saved.c_cc[VSUSP]) {
        suspend();
        keys();
        return e;
    }
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

/*
 * The key that was pressed, or 0. Sets *open to false when no more can come; the
 * end of a terminal, which is closed, is as good as a q.
 */
static char read_key(bool *open)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    char key = 0;
    if (poll(&input, *open, LOOK_MS) <= 0 || !*open)
        return 0;
    const ssize_t n = read(STDIN_FILENO, &key, 1);
    if (n == 1)
        return key;
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return 0;
    *open = false;
    return changed ? 'q' : 0;
}

/*
 * Grades at the start and after each save: when the file differs from the one
 * that was graded, and has stood still for a moment, because an editor may
 * empty it before it writes, or put another in its place.
 */
static void loop(course *c, const exercise *e)
{
    stamp graded = {.size = -2}, before = graded;
    bool open = true;
    while (e) {
        char *path = path_of("exercises", e, ".c");
        const stamp now = file_stamp(path);
        free(path);
        const bool first = graded.size == -2;
        if (first || (!stamp_same(now, graded) && stamp_same(now, before) &&
                      now.size >= 0)) {
            graded = now;
            verdict_on(c, e, first);
        }
        before = now;
        const char key = read_key(&open);
        const exercise *next = key ? act(c, e, key) : e;
        if (next != e)
            graded.size = before.size = -2;
        e = next;
        const pid_t ended = waitpid(-1, NULL, WNOHANG);
        if (ended > 0 && ended == (pid_t)preparing)
            preparing = 0;
    }
}

int command_watch(course *c, const char *id)
{
    const exercise *e = course_exercise(c, id);
    process_on_end(leave);
    atexit(restore);
    single_keys();
    loop(c, e);
    stop_preparing();
    restore();
    fputs(GOODBYE, stdout);
    return EXIT_PASSED;
}
