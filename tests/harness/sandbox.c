/* sandbox.c: the system calls that a function under test may make. */
#include "internal.h"
#include <stdio.h>

#if defined(HAVE_SECCOMP) && !defined(__SANITIZE_ADDRESS__)

#include <seccomp.h>
#include <stdlib.h>
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
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrandom),
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(read),
    SCMP_SYS(fcntl),
    SCMP_SYS(nanosleep),
    SCMP_SYS(getrusage),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(clock_nanosleep),
};

static int allow(scmp_filter_ctx filter)
{
    for (size_t k = 0; k < sizeof allowed / sizeof *allowed; k++)
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[k], 0) != 0)
            return -1;
    /* a signal to oneself (abort, raise), but to nobody else */
    const struct scmp_arg_cmp to_self = {
        .arg = 0, .op = SCMP_CMP_EQ, .datum_a = (scmp_datum_t)getpid()};
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                         to_self) != 0)
        return -1;
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1, to_self);
}

int sandbox_enter(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_TRAP);
    if (!filter)
        return -1;
    int failed = allow(filter) != 0 || seccomp_load(filter) != 0;
    seccomp_release(filter);
    return failed ? -1 : 0;
}

const char *sandbox_call_name(int number)
{
    static char name[64];
    char *found = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number);
    snprintf(name, sizeof name, "%s", found ? found : "an unknown system call");
    free(found);
    return name;
}

#else

int sandbox_enter(void)
{
    return 0;
}

const char *sandbox_call_name(int number)
{
    static char name[64];
    snprintf(name, sizeof name, "system call %d", number);
    return name;
}

#endif
