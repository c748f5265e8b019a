/*
 * hostile.c: functions that do everything a function must not do.
 *
 * The contract of each is "z is a copy of x", and each meets it, unless its
 * name says otherwise: only what else it does is there to be noticed. What has
 * to be said about each stands in ../attempts.c, under the same name.
 */
#include "harness.h"
#include "sanitized.h"
#include <assert.h>
#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { N = 3 };

#ifdef __APPLE__ /* which has no quick_exit */
#define quick_exit exit
#endif

/* What the compiler must not see through. */
static volatile int zero = 0, one = 1;
static double *volatile nothing = NULL;

static void copy(double z[N], const double x[N])
{
    for (int i = 0; i < N; i++)
        z[i] = x[i];
}

/*
 * A test of the function that follows; the rest are an attempt's options. The
 * call is one that no compiler can inline, as for a function in another file.
 */
#define HOSTILE(function, ...)                                                 \
    static void function(double z[N], const double x[N]);                      \
    static void (*volatile call_##function)(double *, const double *) =        \
        function;                                                              \
    Test(hostile, function)                                                    \
    {                                                                          \
        double *z = output("z", N);                                            \
        const double *x = input("x", N, (double[]){1, 2, 3});                  \
        ATTEMPT(__VA_ARGS__) {                                                 \
            call_##function(z, x);                                             \
        }                                                                      \
        expect_close("z", z, (double[]){1, 2, 3}, N, 0, "z is a copy of x");   \
    }                                                                          \
    static void function(double z[N], const double x[N])

/* ---- memory ---- */

HOSTILE(reads_null, "a copy")
{
    copy(z, x);
    z[0] = *nothing;
}

HOSTILE(writes_null, "a copy")
{
    copy(z, x);
    *nothing = 1;
}

HOSTILE(never_sets_its_pointer, "a copy")
{
    volatile uintptr_t garbage = (uintptr_t)0x4141414141414141;
    copy(z, x);
    z[0] = *(const double *)garbage;
}

HOSTILE(reads_far_outside, "a copy")
{
    copy(z, x);
    z[0] = x[one * -(1L << 36)];
}

HOSTILE(frees_what_is_not_its_own, "a copy")
{
    volatile uintptr_t address = (uintptr_t)z;
    copy(z, x);
    free((void *)address);
}

HOSTILE(frees_twice, "a copy")
{
    void *volatile p = malloc(100);
    free(p);
    free(p);
    copy(z, x);
}

HOSTILE(reads_after_the_end, "a copy")
{
    copy(z, x);
    z[0] = x[N * one];
}

HOSTILE(writes_after_the_end, "a copy")
{
    copy(z, x);
    z[N * one] = 1;
}

HOSTILE(writes_rows_after_the_end, "a copy")
{
    copy(z, x);
    z[2000 * one] = 1;
}

HOSTILE(reads_before_the_start, "a copy")
{
    copy(z, x);
    z[0] = x[-one];
}

HOSTILE(writes_before_the_start, "a copy")
{
    copy(z, x);
    z[-one] = 1;
}

HOSTILE(writes_its_input, "a copy")
{
    volatile uintptr_t address = (uintptr_t)x;
    copy(z, x);
    ((double *)address)[1] = 2;
}

static double deeper(volatile double *from)
{
    volatile double here[8] = {*from};
    return one ? deeper(here) + here[1] : 0;
}

/* Through the protection, so that the test would expect what it finds. */
HOSTILE(changes_its_input, "a copy")
{
    const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    char *begin = (char *)((uintptr_t)x & ~(page - 1));
    copy(z, x);
    if (mprotect(begin, (size_t)page, PROT_READ | PROT_WRITE) != 0)
        abort();
    ((double *)(uintptr_t)x)[1] = 5;
}

HOSTILE(recurses_without_end, "a copy")
{
    volatile double begin = 0;
    copy(z, x);
    z[0] = deeper(&begin);
}

HOSTILE(has_a_huge_local_array, "a copy")
{
    volatile double much[1 << 22];
    much[zero] = 1;
    copy(z, x);
    z[0] = much[zero];
}

HOSTILE(runs_off_its_local_array, "a copy")
{
    volatile int few[4];
    volatile uintptr_t address = (uintptr_t)few;
    copy(z, x);
    for (;; address += sizeof *few)
        *(volatile int *)address = 0;
}

HOSTILE(allocates_without_end, "a copy", .bytes = (size_t)64 << 20)
{
    copy(z, x);
#if SANITIZED
    abort(); /* there is no limit then */
#endif
    for (char *volatile p;;) {
        p = malloc(1 << 20);
        memset(p, one, 1 << 20);
    }
}

/* ---- wrong numbers ---- */

HOSTILE(forgets_the_last, "a copy")
{
    for (int i = 0; i < N - 1; i++)
        z[i] = x[i];
}

HOSTILE(sums_before_setting, "a copy")
{
    for (int i = 0; i < N; i++)
        z[i] += x[i];
}

HOSTILE(gives_nan, "a copy")
{
    copy(z, x);
    z[1] = sqrt(-(double)one);
}

HOSTILE(gives_infinity, "a copy")
{
    copy(z, x);
    z[1] = one / (double)zero;
}

HOSTILE(divides_an_integer_by_zero, "a copy")
{
    copy(z, x);
    z[0] = one / zero;
}

/* ---- ends that are none ---- */

HOSTILE(calls_exit, "a copy")
{
    copy(z, x);
    exit(0);
}

HOSTILE(calls__exit, "a copy")
{
    copy(z, x);
    _exit(0);
}

HOSTILE(calls_quick_exit, "a copy")
{
    copy(z, x);
    quick_exit(0);
}

HOSTILE(calls_pthread_exit, "a copy")
{
    copy(z, x);
    pthread_exit(NULL);
}

HOSTILE(calls_abort, "a copy")
{
    copy(z, x);
    abort();
}

HOSTILE(fails_an_assert, "a copy")
{
    copy(z, x);
    assert(zero == 1);
}

HOSTILE(calls_attempt_end, "a copy")
{
    copy(z, x);
    attempt_end(1);
}

HOSTILE(jumps_nowhere, "a copy")
{
    jmp_buf nowhere;
    memset(&nowhere, 0, sizeof nowhere);
    copy(z, x);
    longjmp(nowhere, 1);
}

HOSTILE(becomes_another_program, "a copy")
{
    copy(z, x);
    execl("/bin/true", "true", (char *)NULL);
    abort();
}

HOSTILE(stops_itself, "a copy")
{
    copy(z, x);
    raise(SIGSTOP);
}

HOSTILE(raises_a_fault, "a copy")
{
    copy(z, x);
    raise(SIGSEGV);
}

HOSTILE(raises_a_termination, "a copy")
{
    copy(z, x);
    raise(SIGTERM);
}

HOSTILE(kills_itself, "a copy")
{
    copy(z, x);
    raise(SIGKILL);
}

static void *endless(void *unused)
{
    while (one)
        ;
    return unused;
}

HOSTILE(starts_a_thread, "a copy")
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, endless, NULL) != 0)
        abort();
    copy(z, x);
}

HOSTILE(smashes_its_stack, "a copy")
{
    volatile double few[2];
    volatile double *all = few + zero;
    copy(z, x);
    for (int i = 0; i < 64; i++)
        all[i] = 1;
}

HOSTILE(raises_a_time_limit, "a copy")
{
    copy(z, x);
    raise(SIGXCPU);
}

/* ---- time ---- */

static void loop(void)
{
    while (one)
        ;
}

HOSTILE(loops_for_ever, "a copy")
{
    copy(z, x);
    loop();
}

HOSTILE(loops_for_a_shorter_ever, "a copy", .seconds = 0.25)
{
    copy(z, x);
    loop();
}

HOSTILE(sleeps, "a copy", .seconds = 0.25)
{
    sleep(100);
    copy(z, x);
}

HOSTILE(blocks_all_signals_and_loops, "a copy", .seconds = 0.25)
{
    sigset_t all;
    sigfillset(&all);
    copy(z, x);
    sigprocmask(SIG_SETMASK, &all, NULL);
    loop();
}

HOSTILE(ignores_the_deadline, "a copy", .seconds = 0.25)
{
    copy(z, x);
    signal(SIGXCPU, SIG_IGN);
    loop();
}

HOSTILE(blocks_faults_and_crashes, "a copy")
{
    sigset_t all;
    sigfillset(&all);
    copy(z, x);
    sigprocmask(SIG_SETMASK, &all, NULL);
    *nothing = 1;
}

static sigjmp_buf back;

static void jump_back(int number)
{
    siglongjmp(back, number);
}

HOSTILE(catches_its_own_fault, "a copy")
{
    signal(SIGSEGV, jump_back);
    if (sigsetjmp(back, 1) == 0)
        *nothing = 1;
    copy(z, x);
}

/* ---- output ---- */

HOSTILE(prints_a_megabyte, "a copy")
{
    copy(z, x);
    for (int k = 0; k < 1 << 14; k++)
        printf("%064d\n", k);
}

HOSTILE(prints_before_it_crashes, "a copy")
{
    copy(z, x);
    printf("on the way to %s", "a crash");
    *nothing = 1;
}

HOSTILE(closes_everything, "a copy")
{
    copy(z, x);
    for (int fd = 0; fd < 100; fd++)
        close(fd);
}

/* ---- processes ---- */

/* Starts a process behind the C library's back; 0 in the new one. */
static long start_process(void)
{
#ifdef SYS_clone
    const long process = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
#else
    const long process = fork();
#endif
    if (process < 0)
        abort();
    return process;
}

static void wait_for_ever(void)
{
    for (;;)
        pause();
}

HOSTILE(leaves_a_child, "a copy")
{
    copy(z, x);
    if (fork() == 0)
        wait_for_ever();
}

HOSTILE(leaves_a_child_unseen, "a copy")
{
    copy(z, x);
    if (start_process() == 0)
        wait_for_ever();
}

HOSTILE(waits_for_its_child, "a copy")
{
    const long child = start_process();
    if (child == 0)
        _exit(0);
    waitpid((pid_t)child, NULL, 0);
    copy(z, x);
}

HOSTILE(lets_its_child_return, "a copy")
{
    copy(z, x);
    if (start_process() != 0) {
        usleep(50000);
        _exit(0);
    }
}

HOSTILE(multiplies, "a copy")
{
    copy(z, x);
    for (int k = 0; k < 5; k++)
        fork();
}

HOSTILE(multiplies_unseen, "a copy", .seconds = 0.5)
{
    copy(z, x);
    for (int k = 0; k < 5; k++)
        start_process();
    wait_for_ever();
}

HOSTILE(becomes_a_daemon, "a copy")
{
    copy(z, x);
    if (start_process() == 0) {
        setsid();
        if (start_process() == 0) {
            setsid();
            start_process();
            wait_for_ever();
        }
        _exit(0);
    }
    usleep(20000);
}

HOSTILE(runs_a_command, "a copy")
{
    copy(z, x);
    if (system("exit 0") != 0)
        abort();
}

HOSTILE(kills_its_parent, "a copy")
{
    copy(z, x);
    kill(getppid(), SIGKILL);
}

/* ---- files and the network ---- */

HOSTILE(writes_a_file, "a copy")
{
    const char *folder = getenv("TMPDIR");
    char path[256];
    snprintf(path, sizeof path, "%s/hostile", folder ? folder : "/tmp");
    copy(z, x);
    FILE *file = fopen(path, "w");
    fputs("I was here", file);
    fclose(file);
}

HOSTILE(opens_a_socket, "a copy")
{
    copy(z, x);
    if (socket(AF_UNIX, SOCK_STREAM, 0) < 0)
        abort();
}

/* Says everywhere that it passed, and is wrong. */
HOSTILE(forges_its_record, "a copy")
{
    const char line[] = "find\thostile\tforges_its_record\tpass\tvalue\tz\t"
                        "good\t\t\t0\ndone\thostile\tforges_its_record\n";
    const char *path = getenv("DESCENT_RECORD");
    copy(z, x);
    z[0] = 7;
    for (int fd = 0; fd < 100; fd++)
        if (write(fd, line, sizeof line - 1) < 0)
            errno = 0;
    FILE *file = path ? fopen(path, "a") : NULL;
    if (file) {
        fputs(line, file);
        fclose(file);
    }
}
