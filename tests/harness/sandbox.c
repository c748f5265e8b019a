/* sandbox.c: the system calls that a function under test may make. */
#include "internal.h"

#if defined(HAVE_SECCOMP) && !SANITIZED

#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * Memory, printing, ending, and what the C library does on the way. Nothing
 * that opens, closes, waits for or speaks to anything.
 */
static const int allowed[] = {
    SCMP_SYS(brk),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(fcntl),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrandom),
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(sysinfo), /* qsort asks how much memory there is */
    SCMP_SYS(restart_syscall),
    /* the same on machines of 32 bits */
    SCMP_SYS(mmap2),
    SCMP_SYS(_llseek),
    SCMP_SYS(fstat64),
    SCMP_SYS(fstatat64),
    SCMP_SYS(statx),
    SCMP_SYS(fcntl64),
    SCMP_SYS(sigreturn),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_nanosleep_time64),
    SCMP_SYS(futex_time64),
};

/* What the calls do that a program is likely to make, for people. */
static const struct {
    const char *name, *does;
} words[] = {
    {"open", "it opened a file"},
    {"openat", "it opened a file"},
    {"unlink", "it deleted a file"},
    {"unlinkat", "it deleted a file"},
    {"rename", "it renamed a file"},
    {"close", "it closed a file that is not its own"},
    {"close_range", "it closed files that are not its own"},
    {"socket", "it opened a network connection"},
    {"clone", "it started a process or a thread"},
    {"clone3", "it started a process or a thread"},
    {"fork", "it started a process"},
    {"vfork", "it started a process"},
    {"execve", "it ran another program"},
    {"kill", "it sent a signal to another process"},
    {"tgkill", "it sent a signal to another process"},
    {"getppid", "it asked for the process that tests it"},
    {"rt_sigaction", "it changed what a signal does (signal, system)"},
    {"setsid", "it made itself a session of its own"},
};

/* A rule for a call that is allowed only with one value of an argument. */
static int allow_only(scmp_filter_ctx filter, int call, unsigned argument,
                      scmp_datum_t value)
{
    const struct scmp_arg_cmp equal = {
        .arg = argument, .op = SCMP_CMP_EQ, .datum_a = value};
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, equal);
}

static int allow(scmp_filter_ctx filter)
{
    for (size_t k = 0; k < sizeof allowed / sizeof *allowed; k++)
        if (allowed[k] >= 0 && /* else this machine has no such call */
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[k], 0) != 0)
            return -1;
    /* a signal to oneself (abort, raise), but to nobody else */
    const scmp_datum_t self = (scmp_datum_t)getpid();
    if (allow_only(filter, SCMP_SYS(tgkill), 0, self) != 0 ||
        allow_only(filter, SCMP_SYS(kill), 0, self) != 0)
        return -1;
    /* asking what a signal does, but not changing it */
    return allow_only(filter, SCMP_SYS(rt_sigaction), 1, 0);
}

void sandbox_enter(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_TRAP);
    if (filter && allow(filter) == 0)
        seccomp_load(filter);
    seccomp_release(filter);
}

const char *sandbox_call(int number, const char **name)
{
    static char text[64], does[128];
    *name = "unknown";
    if (number == 0)
        return "it started a process or a thread (system, popen, "
               "pthread_create)";
    char *found = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number);
    snprintf(text, sizeof text, "%s", found ? found : "unknown");
    free(found);
    *name = text;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (strcmp(words[k].name, text) == 0)
            return words[k].does;
    snprintf(does, sizeof does, "it made the system call %s", text);
    return does;
}

#else

void sandbox_enter(void)
{
}

const char *sandbox_call(int number, const char **name)
{
    (void)number;
    *name = "unknown";
    return "it made a system call that was refused";
}

#endif
