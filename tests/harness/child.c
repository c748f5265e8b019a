/*
 * child.c: the process that the learner's function runs in.
 *
 * It has no descriptor but its captured output, limits on time, memory, output,
 * files and processes, and (with libseccomp) a list of allowed system calls.
 * Its handlers note in the shared report how it ended. What only Linux has
 * stands in guarded places; elsewhere it works with what POSIX has.
 */
#include "internal.h"
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
#include <unwind.h>
#ifdef __linux__
#include <link.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#endif
#if SANITIZED
#include <sanitizer/common_interface_defs.h>
#endif

enum { SIGNAL_STACK = 1 << 16, WALK_MAX = 64 };

static const int watched[] = {SIGSEGV, SIGBUS,  SIGFPE,  SIGILL, SIGABRT,
                              SIGSYS,  SIGXFSZ, SIGXCPU, SIGTRAP};
enum { WATCHED = sizeof watched / sizeof *watched };

static report *page; /* NULL in the parent */
static unsigned char signal_stack[SIGNAL_STACK];

/* ---- where it ended ---- */

#ifdef __linux__
extern const char __executable_start[], etext[];

/* A program counter as an address in the program's file; 0 if it is elsewhere. */
static uintptr_t in_file(uintptr_t pc)
{
    const uintptr_t begin = (uintptr_t)__executable_start;
    const ElfW(Ehdr) *header = (const void *)__executable_start;
    if (pc < begin || pc >= (uintptr_t)etext)
        return 0;
    return header->e_type == ET_DYN ? pc - begin : pc;
}
#else
static uintptr_t in_file(uintptr_t pc)
{
    (void)pc;
    return 0;
}
#endif

/* walk: the callers of a handler; those that a signal broke into are wanted. */
typedef struct walk {
    int steps, count;
    bool wanted;
} walk;

static _Unwind_Reason_Code note_frame(struct _Unwind_Context *frame, void *data)
{
    walk *w = data;
    int exact = 0; /* 1 where a signal broke in, 0 behind a call */
    const uintptr_t pc = (uintptr_t)_Unwind_GetIPInfo(frame, &exact);
    w->wanted = w->wanted || exact;
    const uintptr_t at = w->wanted ? in_file(exact ? pc : pc - 1) : 0;
    if (at != 0)
        page->frames[w->count++] = at;
    w->steps++;
    return w->count < FRAMES_MAX && w->steps < WALK_MAX ? _URC_NO_REASON
                                                        : _URC_END_OF_STACK;
}

static void note_frames(bool in_handler)
{
    walk w = {.wanted = !in_handler};
    _Unwind_Backtrace(note_frame, &w);
}

/* ---- how it ended ---- */

static void read_registers(void *context)
{
#if defined(__linux__) && defined(__x86_64__)
    const greg_t *reg = ((ucontext_t *)context)->uc_mcontext.gregs;
    page->stack = (uintptr_t)reg[REG_RSP];
    page->access = reg[REG_ERR] & 2 ? ACCESS_WRITE : ACCESS_READ;
#elif defined(__linux__) && defined(__aarch64__)
    page->stack = (uintptr_t)((ucontext_t *)context)->uc_mcontext.sp;
#else
    (void)context;
#endif
}

static void on_signal(int number, siginfo_t *info, void *context)
{
    const bool sent = info->si_code <= 0 || info->si_code == SI_USER;
    /* the kernel signs SIGXFSZ with the name of the one who wrote too much */
    page->raised = sent && info->si_pid == getpid() && number != SIGXFSZ;
    page->address = (uintptr_t)info->si_addr;
    read_registers(context);
#ifdef __linux__
    page->call = number == SIGSYS && !sent ? info->si_syscall : 0;
    if (info->si_code == SI_KERNEL) { /* the address is no address at all */
        page->address = UINTPTR_MAX;
        page->access = ACCESS_UNKNOWN;
    }
#endif
    page->out_of_memory =
        mmap(NULL, 1 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
        MAP_FAILED;
    page->signal = number;
    page->ended = ENDING_SIGNAL;
    note_frames(true); /* last: in a damaged stack it may not return */
    _exit(1);
}

static void end(ending how)
{
    page->ended = how;
    note_frames(false);
    _exit(1);
}

static void on_exit_called(void)
{
    end(ENDING_EXIT);
}

static void on_quick_exit(void)
{
    end(ENDING_QUICK_EXIT);
}

static void on_thread_end(void *unused)
{
    (void)unused;
    end(ENDING_PTHREAD_EXIT);
}

static void on_fork(void)
{
    end(ENDING_FORK);
}

#if SANITIZED
static void on_error(void)
{
    page->ended = ENDING_SANITIZER;
    note_frames(false);
}
#endif

static void watch_signals(void)
{
    const stack_t stack = {.ss_sp = signal_stack, .ss_size = SIGNAL_STACK};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = on_signal,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (int k = 0; k < WATCHED; k++)
        sigaction(watched[k], &action, NULL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGALRM, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static bool signals_are_watched(void)
{
    struct sigaction action;
    for (int k = 0; k < WATCHED; k++)
        if (sigaction(watched[k], NULL, &action) != 0 ||
            action.sa_sigaction != on_signal)
            return false;
    return true;
}

/* Has it started a process and waited for its end? */
static bool had_children(void)
{
    struct rusage usage;
    return getrusage(RUSAGE_CHILDREN, &usage) == 0 && usage.ru_minflt > 0;
}

static void watch_ends(void)
{
    atexit(on_exit_called);
#ifndef __APPLE__
    at_quick_exit(on_quick_exit);
#else
    (void)on_quick_exit;
#endif
    pthread_key_t key;
    if (pthread_key_create(&key, on_thread_end) == 0)
        pthread_setspecific(key, page);
#if SANITIZED
    (void)on_fork; /* a sanitizer may ask another program for line numbers */
    __sanitizer_set_death_callback(on_error);
#else
    pthread_atfork(on_fork, NULL, NULL);
#endif
}

/* ---- what it may do ---- */

static void close_from(int first)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, (unsigned)first, ~0U, 0) == 0)
        return;
#endif
    for (int fd = first; fd < 1024; fd++)
        close(fd);
}

static void keep_only_output(int output_fd)
{
    dup2(output_fd, STDOUT_FILENO);
    dup2(output_fd, STDERR_FILENO);
    int nothing[2]; /* a pipe that nobody writes to */
    if (pipe(nothing) == 0)
        dup2(nothing[0], STDIN_FILENO);
    else
        close(STDIN_FILENO);
    close_from(3);
    /* what it prints before a crash is to be seen */
    setvbuf(stdout, NULL, _IONBF, 0);
}

static void set_limits(const attempt_options *options)
{
    const rlim_t seconds = (rlim_t)ceil(options->seconds) + 1;
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){OUTPUT_MAX, OUTPUT_MAX});
    /* in case that the parent is no longer there to stop it */
    setrlimit(RLIMIT_CPU, &(struct rlimit){seconds, seconds + 1});
#if !SANITIZED
    setrlimit(RLIMIT_AS, &(struct rlimit){options->bytes, options->bytes});
    setrlimit(RLIMIT_NPROC, &(struct rlimit){0, 0});
    setrlimit(RLIMIT_NOFILE, &(struct rlimit){0, 0});
#endif
}

static void note_stack(void)
{
    struct rlimit limit;
    page->stack_top = (uintptr_t)&limit;
    page->stack_end = 0;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 &&
        limit.rlim_cur < page->stack_top)
        page->stack_end = page->stack_top - (uintptr_t)limit.rlim_cur;
}

void child_enter(report *r, const attempt_options *options, int output_fd,
                 pid_t parent)
{
    page = r;
    page->child = (int)getpid();
    setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent)
        _exit(1);
    unsetenv("DESCENT_RECORD");
    note_stack();
    keep_only_output(output_fd);
    set_limits(options);
    watch_ends();
    watch_signals();
    sandbox_enter();
}

int attempt_end(int token)
{
    fflush(stdout);
    if (fcntl(STDOUT_FILENO, F_GETFD) < 0 || fcntl(STDERR_FILENO, F_GETFD) < 0)
        page->ended = ENDING_CLOSED;
    else if (!signals_are_watched())
        page->ended = ENDING_HANDLER;
    else if (had_children())
        page->ended = ENDING_FORK;
    else if (page->child == (int)getpid())
        page->finished = token;
    _exit(0);
}

void child_only_computes(void)
{
    if (page)
        end(ENDING_ESCAPED);
}
