/* terminal.h: a pseudo-terminal, and what a person does at one. */
#ifndef COURSE_TERMINAL_H
#define COURSE_TERMINAL_H

#include "copy.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#include <utmp.h>
#endif

enum { SEEN_MAX = 1 << 18 };
static const double PATIENCE = 60; /* seconds, for a machine that is busy */

/*
 * terminal: a pseudo-terminal with a command in it.
 *   own     our end; other is the command's, kept open to look at its settings
 *   seen    what was written to it since the last look
 */
typedef struct terminal {
    int own, other;
    pid_t child;
    struct termios before;
    char seen[SEEN_MAX];
    size_t length;
} terminal;

static terminal t;

static inline double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static inline void terminal_open(const char *command)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    t.length = 0;
    cr_assert(openpty(&t.own, &t.other, NULL, NULL, &size) == 0);
    cr_assert(tcgetattr(t.other, &t.before) == 0);
    t.child = fork();
    if (t.child == 0) {
        close(t.own);
        login_tty(t.other);
        signal(SIGINT, SIG_DFL); /* a terminal's, whatever started the tests */
        signal(SIGQUIT, SIG_DFL);
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    fcntl(t.own, F_SETFL, O_NONBLOCK);
}

static inline void terminal_read(void)
{
    struct pollfd input = {.fd = t.own, .events = POLLIN};
    poll(&input, 1, 20);
    const ssize_t n = read(t.own, t.seen + t.length, SEEN_MAX - 1 - t.length);
    t.length += n > 0 ? (size_t)n : 0;
    t.seen[t.length] = '\0';
}

/* Waits until the words are written, and forgets what was written so far. */
static inline void wait_for(const char *words)
{
    const double start = now();
    char *found;
    while (!(found = strstr(t.seen, words))) {
        cr_assert(now() - start < PATIENCE, "\"%s\" does not come, but\n%s",
                  words, t.seen);
        terminal_read();
    }
    found += strlen(words);
    t.length = strlen(found);
    memmove(t.seen, found, t.length + 1);
}

static inline void press(const char *keys)
{
    cr_assert(write(t.own, keys, strlen(keys)) == (ssize_t)strlen(keys));
}

/* Waits until the command has ended; its status. */
static inline int wait_for_end(void)
{
    const double start = now();
    int status;
    while (waitpid(t.child, &status, WNOHANG) != t.child) {
        cr_assert(now() - start < PATIENCE, "it does not end:\n%s", t.seen);
        terminal_read();
    }
    terminal_read();
    return status;
}

static inline void expect_as_before(void)
{
    struct termios after;
    cr_assert(tcgetattr(t.other, &after) == 0);
    cr_expect_eq(after.c_iflag, t.before.c_iflag);
    cr_expect_eq(after.c_oflag, t.before.c_oflag);
    cr_expect_eq(after.c_cflag, t.before.c_cflag);
    cr_expect_eq(after.c_lflag, t.before.c_lflag, "echo or line mode is gone");
    cr_expect(memcmp(after.c_cc, t.before.c_cc, sizeof after.c_cc) == 0);
}

/* Are keys read one by one, as watch wants them? */
static inline bool takes_single_keys(void)
{
    struct termios now_set;
    return tcgetattr(t.other, &now_set) == 0 &&
           !(now_set.c_lflag & (tcflag_t)(ICANON | ECHO));
}

#endif
