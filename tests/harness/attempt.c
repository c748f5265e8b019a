/*
 * attempt.c: run the learner's function in a child process, and say in one
 * sentence how it ended where it did not simply return.
 *
 * The child has no descriptor but its captured output, limits on time, memory
 * and output, and (with libseccomp) a list of allowed system calls. The parent
 * waits, stops it at the deadline, and believes only what the child left in
 * the shared page and in the buffers. Linux-only calls stand in guarded places;
 * elsewhere the attempt works with what POSIX has.
 */
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
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
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#endif

static const double DEFAULT_SECONDS = 2;
static const size_t DEFAULT_BYTES = (size_t)1 << 30;
enum {
    OUTPUT_MAX = 1 << 18,   /* bytes that a function may print */
    OUTPUT_SHOWN = 1 << 11, /* bytes of it that the record keeps */
    STACK_NEAR = 1 << 20, /* a fault so near the stack's end is its overflow */
    SIGNAL_STACK = 1 << 16,
    GRACE_MS = 100 /* for a child at its deadline to say where it is */
};

/* How a child ended that did not come to the end of its body. */
typedef enum ending { NOT_ENDED, EXIT, QUICK_EXIT, PTHREAD_EXIT } ending;

/* report: the page through which the child speaks; written by handlers. */
typedef struct report {
    volatile sig_atomic_t finished, ending, signal, wrote, out_of_memory;
    volatile sig_atomic_t call, lost_output;
    volatile uintptr_t address, pc, stack;
} report;

static report *page;
static attempt_options options;
static int output_fd = -1;
static unsigned char signal_stack[SIGNAL_STACK];

/* ---- in the child ---- */

#ifdef __linux__
extern const char __executable_start, etext;

static bool in_program(uintptr_t pc)
{
    return pc >= (uintptr_t)&__executable_start && pc < (uintptr_t)&etext;
}

/*
 * Where the program was: the program counter, or, if that is in a library, the
 * first word on the stack that points into the program's code (most often the
 * return address). As an offset into the file, for addr2line.
 */
static uintptr_t program_pc(uintptr_t pc, const uintptr_t *stack)
{
    for (int k = 0; !in_program(pc) && stack && k < 256; k++)
        pc = stack[k];
    return in_program(pc) ? pc - (uintptr_t)&__executable_start : 0;
}

static void read_context(const siginfo_t *info, void *context)
{
#if defined(__x86_64__)
    const greg_t *reg = ((ucontext_t *)context)->uc_mcontext.gregs;
    page->wrote = info->si_signo == SIGSEGV && (reg[REG_ERR] & 2) != 0;
    page->stack = (uintptr_t)reg[REG_RSP];
    const bool overflow =
        page->address - (page->stack - STACK_NEAR) < (uintptr_t)2 * STACK_NEAR;
    page->pc = program_pc((uintptr_t)reg[REG_RIP],
                          overflow ? NULL : (uintptr_t *)page->stack);
#else
    (void)context;
    page->stack = 0;
    page->pc = 0;
#endif
    page->call = info->si_signo == SIGSYS ? info->si_syscall : 0;
}
#else
static void read_context(const siginfo_t *info, void *context)
{
    (void)info;
    (void)context;
}
#endif

static void on_signal(int number, siginfo_t *info, void *context)
{
    page->signal = number;
    page->address = (uintptr_t)info->si_addr;
    void *probe =
        mmap(NULL, 1 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    page->out_of_memory = probe == MAP_FAILED;
    read_context(info, context);
    _exit(1);
}

static void on_exit_called(void)
{
    if (!page->ending)
        page->ending = EXIT;
    _exit(1);
}

static void on_quick_exit(void)
{
    page->ending = QUICK_EXIT;
    _exit(1);
}

static void on_thread_end(void *unused)
{
    (void)unused;
    page->ending = PTHREAD_EXIT;
    _exit(1);
}

static void watch_ends(void)
{
    static const int signals[] = {SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,
                                  SIGSYS,  SIGXFSZ, SIGXCPU, SIGTRAP};
    const stack_t stack = {.ss_sp = signal_stack, .ss_size = SIGNAL_STACK};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = on_signal,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (size_t k = 0; k < sizeof signals / sizeof *signals; k++)
        sigaction(signals[k], &action, NULL);
    signal(SIGABRT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    signal(SIGALRM, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    atexit(on_exit_called);
#ifndef __APPLE__
    at_quick_exit(on_quick_exit);
#else
    (void)on_quick_exit;
#endif
    pthread_key_t key;
    if (pthread_key_create(&key, on_thread_end) == 0)
        pthread_setspecific(key, page);
}

static void close_from(int first)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, (unsigned)first, ~0U, 0) == 0)
        return;
#endif
    for (int fd = first; fd < 1024; fd++)
        close(fd);
}

static void become_child(void)
{
    setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, 0);
    dup2(output_fd, 1);
    dup2(output_fd, 2);
    close_from(3);
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){OUTPUT_MAX, OUTPUT_MAX});
#ifndef __SANITIZE_ADDRESS__ /* its shadow memory is larger than any limit */
    setrlimit(RLIMIT_AS, &(struct rlimit){options.bytes, options.bytes});
#endif
    watch_ends();
    if (sandbox_enter() != 0)
        _exit(1);
}

void attempt_end(void)
{
    fflush(stdout);
    page->lost_output = fcntl(1, F_GETFD) < 0 || fcntl(2, F_GETFD) < 0;
    page->finished = 1;
    _exit(0);
}

/* ---- in the parent ---- */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int open_output(void)
{
#ifdef __linux__
    return memfd_create("attempt", MFD_CLOEXEC);
#else
    FILE *file = tmpfile();
    return file ? dup(fileno(file)) : -1;
#endif
}

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

/* outcome: how the child ended, as the parent saw it. */
typedef struct outcome {
    int status; /* of waitpid */
    bool late, stopped, left_child;
    double cpu_seconds;
} outcome;

static void wait_for(pid_t child, outcome *o)
{
    const double deadline = now() + options.seconds;
    const int fd = open_child(child);
    struct rusage usage = {0};
    for (;;) {
        pid_t got = wait4(child, &o->status, WNOHANG | WUNTRACED, &usage);
        if (got == child && !WIFSTOPPED(o->status))
            break;
        const double over = now() - deadline;
        if (got == child)
            o->stopped = true;
        if (!o->late && !o->stopped && over > 0) {
            o->late = true;
            kill(child, SIGXCPU); /* the handler leaves the program counter */
        }
        if (o->stopped || over > GRACE_MS / 1000.0)
            kill(child, SIGKILL);
        nap(fd);
    }
    if (fd >= 0)
        close(fd);
    o->cpu_seconds =
        (double)usage.ru_utime.tv_sec + 1e-6 * (double)usage.ru_utime.tv_usec +
        (double)usage.ru_stime.tv_sec + 1e-6 * (double)usage.ru_stime.tv_usec;
}

/* Ends what the child left behind; orphans come to us as their reaper. */
static bool reap_orphans(pid_t child)
{
    bool found = kill(-child, SIGKILL) == 0;
#ifdef __linux__
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    FILE *list = fopen(path, "r");
    int orphan;
    while (list && fscanf(list, "%d", &orphan) == 1) {
        found = true;
        kill(orphan, SIGKILL);
    }
    if (list)
        fclose(list);
#endif
    while (waitpid(-1, NULL, found ? 0 : WNOHANG) > 0)
        found = true;
    return found;
}

static bool keep_output(void)
{
    char text[OUTPUT_SHOWN];
    ssize_t length = pread(output_fd, text, sizeof text, 0);
    off_t whole = lseek(output_fd, 0, SEEK_END);
    if (length > 0)
        record_output(text, (size_t)length, whole > (off_t)length);
    close(output_fd);
    return whole >= OUTPUT_MAX;
}

/* ---- the sentences ---- */

/* sentence: what ended the attempt; kind is one word for the fingerprint. */
typedef struct sentence {
    const char *kind;
    char words[512], values[128];
} sentence;

static void say(sentence *s, const char *kind, const char *format, ...)
    HARNESS_PRINTF(3, 4);

static void say(sentence *s, const char *kind, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(s->words, sizeof s->words, format, arguments);
    va_end(arguments);
    s->kind = kind;
}

/* A fault inside a buffer's mapping: an index too far, or a written input. */
static void say_buffer(sentence *s, const buffer *b)
{
    const long i = buffer_index(b, page->address);
    const char *did = page->wrote ? "wrote" : "read";
    snprintf(s->values, sizeof s->values, "%s[%ld]", b->name, i);
    if (i >= 0 && i < b->n)
        say(s, "wrote-input",
            "it wrote %s[%ld], but %s is an input: the contract says const",
            b->name, i, b->name);
    else if (b->n == 0)
        say(s, "out-of-bounds", "it %s %s[%ld], but %s has no elements", did,
            b->name, i, b->name);
    else
        say(s, "out-of-bounds",
            "it %s %s[%ld], but %s has %d element%s: %s[0] to %s[%d]", did,
            b->name, i, b->name, b->n, b->n == 1 ? "" : "s", b->name, b->name,
            b->n - 1);
}

static bool is_stack_overflow(void)
{
    return page->stack != 0 && page->address - (page->stack - STACK_NEAR) <
                                   (uintptr_t)2 * STACK_NEAR;
}

static void say_fault(sentence *s)
{
    const buffer *b = buffer_at(page->address);
    if (b)
        say_buffer(s, b);
    else if (page->out_of_memory)
        say(s, "memory",
            "it used up its memory (%zu MiB): memory that grows in a loop?",
            options.bytes >> 20);
    else if (page->address < 4096)
        say(s, "null-pointer", "it %s through a null pointer",
            page->wrote ? "wrote" : "read");
    else if (is_stack_overflow())
        say(s, "stack-overflow",
            "it ran out of stack: recursion without an end, or a local array "
            "that is too large");
    else
        say(s, "crash",
            "it crashed: it %s memory that belongs to no array (an index far "
            "outside, or a pointer that was never set)",
            page->wrote ? "wrote" : "read");
}

static void say_signal(sentence *s, int number)
{
    switch (number) {
    case SIGSEGV:
    case SIGBUS:
        say_fault(s);
        break;
    case SIGFPE:
        say(s, "integer-division", "it divided an integer by 0");
        break;
    case SIGABRT:
        say(s, "abort",
            "it called abort (a failed assert, or free of a pointer that "
            "malloc did not give)");
        break;
    case SIGILL:
    case SIGTRAP:
        say(s, "illegal-instruction",
            "it ran into an illegal instruction: a function that ends without "
            "its return?");
        break;
    case SIGXFSZ:
        say(s, "output-flood",
            "it printed more than %d KiB: a printf in a "
            "loop?",
            OUTPUT_MAX >> 10);
        break;
    case SIGSYS:
        say(s, "system-call",
            "it made the system call %s: an exercise computes, and leaves "
            "files, processes and the network alone",
            sandbox_call_name((int)page->call));
        snprintf(s->values, sizeof s->values, "%d", (int)page->call);
        break;
    default:
        say(s, "signal", "it was ended by signal %d", number);
        snprintf(s->values, sizeof s->values, "%d", number);
    }
}

static void say_late(sentence *s, const outcome *o)
{
    if (o->cpu_seconds > 0.2 * options.seconds)
        say(s, "deadline",
            "it was still computing after %g s: a loop whose condition never "
            "becomes false?",
            options.seconds);
    else
        say(s, "asleep",
            "it was still waiting after %g s: it sleeps, or waits "
            "for input",
            options.seconds);
}

static void say_ending(sentence *s)
{
    if (page->ending == EXIT)
        say(s, "exit",
            "it called exit: a function has to return to its "
            "caller");
    else if (page->ending == QUICK_EXIT)
        say(s, "quick_exit",
            "it called quick_exit: a function has to return "
            "to its caller");
    else if (page->ending == PTHREAD_EXIT)
        say(s, "pthread_exit",
            "it called pthread_exit: a function has to "
            "return to its caller");
    else
        say(s, "_exit",
            "it called _exit: a function has to return to its "
            "caller");
}

/* An output written in front of its first element; the guards cannot see it. */
static bool say_slack(sentence *s)
{
    int count;
    const buffer *table = buffer_table(&count);
    for (int k = 0; k < count; k++) {
        const long i = buffer_slack_written(&table[k]);
        if (i == 0)
            continue;
        say(s, "out-of-bounds", "it wrote %s[%ld], before the first element",
            table[k].name, i);
        snprintf(s->values, sizeof s->values, "%s[%ld]", table[k].name, i);
        return true;
    }
    return false;
}

/* True if the attempt has to be reported, with the sentence for it. */
static bool say_outcome(sentence *s, const outcome *o, bool flooded)
{
    if (o->stopped)
        say(s, "stopped", "it stopped its own process (SIGSTOP)");
    else if (page->signal && page->signal != SIGXCPU)
        say_signal(s, (int)page->signal);
    else if (o->late && !page->finished)
        say_late(s, o);
    else if (WIFSIGNALED(o->status))
        say_signal(s, WTERMSIG(o->status));
    else if (!page->finished)
        say_ending(s);
    else if (o->left_child)
        say(s, "left-child", "it forked and left a process running");
    else if (page->lost_output)
        say(s, "closed",
            "it closed standard output or standard error, which "
            "are not its own");
    else if (flooded)
        say(s, "output-flood",
            "it printed more than %d KiB: a printf in a "
            "loop?",
            OUTPUT_MAX >> 10);
    else
        return say_slack(s);
    return true;
}

static void start(const attempt_options *wanted)
{
    options = *wanted;
    if (!(options.seconds > 0))
        options.seconds = DEFAULT_SECONDS;
    if (options.bytes == 0)
        options.bytes = DEFAULT_BYTES;
    if (!page)
        page = shared(sizeof *page);
    memset(page, 0, sizeof *page);
    output_fd = open_output();
    if (output_fd < 0) {
        perror("harness: captured output");
        abort();
    }
#ifdef __linux__
    prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
    fflush(NULL);
}

int attempt_begin(const attempt_options *wanted)
{
    start(wanted);
    pid_t child = fork();
    if (child < 0) {
        perror("harness: fork");
        abort();
    }
    if (child == 0) {
        become_child();
        return 1;
    }
    outcome o = {0};
    wait_for(child, &o);
    o.left_child = reap_orphans(child);
    const bool flooded = keep_output();
    sentence s = {.kind = NULL};
    if (!say_outcome(&s, &o, flooded)) {
        record_attempt(buffers_touched());
        return 0;
    }
    record_finding(&(finding){.kind = s.kind,
                              .label = options.what,
                              .message = s.words,
                              .detail = "",
                              .values = s.values,
                              .pc = page->pc});
    criterion_abort_test();
    return 0;
}
