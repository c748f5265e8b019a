/* reader.c: the rights of the process that reads a submission. */
#include "../../harness/sanitized.h"
#include "say.h"
#include "submission.h"
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { SECONDS = 20, BYTES = 1 << 29 };

/* What unpacking takes. Whatever else is called gives an error. */
static const int computing[] = {
    SCMP_SYS(brk),        SCMP_SYS(mmap),          SCMP_SYS(munmap),
    SCMP_SYS(mremap),     SCMP_SYS(mprotect),      SCMP_SYS(madvise),
    SCMP_SYS(read),       SCMP_SYS(pread64),       SCMP_SYS(lseek),
    SCMP_SYS(write),      SCMP_SYS(writev),        SCMP_SYS(close),
    SCMP_SYS(fstat),      SCMP_SYS(newfstatat),    SCMP_SYS(statx),
    SCMP_SYS(fcntl),      SCMP_SYS(futex),         SCMP_SYS(getrandom),
    SCMP_SYS(getpid),     SCMP_SYS(gettid),        SCMP_SYS(exit),
    SCMP_SYS(exit_group), SCMP_SYS(clock_gettime), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sysinfo),    SCMP_SYS(rt_sigreturn),
};

static const int files[] = {SCMP_SYS(openat), SCMP_SYS(getdents64),
                            SCMP_SYS(dup)};

static bool allow(scmp_filter_ctx filter, const int calls[], size_t count)
{
    for (size_t k = 0; k < count; k++)
        if (calls[k] >= 0 &&
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[k], 0) != 0)
            return false;
    return true;
}

void reader_confine(bool with_files)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    setrlimit(RLIMIT_CPU, &(struct rlimit){SECONDS, SECONDS});
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){0, 0});
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#if !SANITIZED
    setrlimit(RLIMIT_AS, &(struct rlimit){BYTES, BYTES});
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(1));
    const size_t n = sizeof computing / sizeof *computing;
    if (!filter || !allow(filter, computing, n) ||
        (with_files && !allow(filter, files, sizeof files / sizeof *files)) ||
        seccomp_load(filter) != 0)
        _exit(1);
    seccomp_release(filter);
#else
    (void)with_files;
    (void)allow;
    (void)computing;
    (void)files;
#endif
}
