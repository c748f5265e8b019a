/*
 * landlock.c: the isolation for systems that refuse user namespaces.
 *
 * Landlock (Linux 5.13) takes away files, seccomp the network and other
 * processes. What newer versions of Landlock add is used where it is there.
 * Source: Linux, Documentation/userspace-api/landlock.rst.
 */
#include "isolate.h"
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule       445
#define SYS_landlock_restrict_self  446
#endif

/* As in linux/landlock.h, which older systems have in part or not at all. */
typedef struct ruleset {
    uint64_t files, network, scoped;
} ruleset;

typedef struct __attribute__((packed)) beneath {
    uint64_t allowed;
    int32_t folder;
} beneath;

enum { VERSION_FLAG = 1, RULE_BENEATH = 1 };

static const uint64_t EXECUTE = 1 << 0, WRITE_FILE = 1 << 1, READ_FILE = 1 << 2,
                      READ_FOLDER = 1 << 3, REMOVE_FILE = 1 << 5,
                      MAKE_SOCKET = 1 << 9, TRUNCATE = 1 << 14;

/* The rights on files that a version knows: bits 0 to 12, then one by one. */
static uint64_t all_rights(int version)
{
    const int bits = version >= 5   ? 16
                     : version >= 3 ? 15
                     : version >= 2 ? 14
                                    : 13;
    return ((uint64_t)1 << bits) - 1;
}

int landlock_version(void)
{
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, VERSION_FLAG);
}

static void allow(int rules, uint64_t known, const char *path, uint64_t rights)
{
    struct stat info;
    const int fd = open(path, O_PATH | O_CLOEXEC);
    if (fd < 0)
        return;
    if (fstat(fd, &info) == 0 && !S_ISDIR(info.st_mode))
        rights &= EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;
    const beneath rule = {.allowed = rights & known, .folder = fd};
    if (syscall(SYS_landlock_add_rule, rules, RULE_BENEATH, &rule, 0) != 0)
        _exit(126);
    close(fd);
}

static void give_up_files(const cell *c, char *const *libraries,
                          const char *const *tools)
{
    const int version = landlock_version();
    const uint64_t known = all_rights(version);
    const uint64_t reading = EXECUTE | READ_FILE | READ_FOLDER;
    ruleset r = {.files = known};
    size_t size = sizeof r.files;
    if (version >= 4) { /* no connection, no port */
        r.network = 3;
        size += sizeof r.network;
    }
    if (version >= 6) { /* no socket and no signal of others */
        r.scoped = 3;
        size += sizeof r.scoped;
    }
    const int rules = (int)syscall(SYS_landlock_create_ruleset, &r, size, 0);
    if (rules < 0)
        _exit(126);
    for (int k = 0; c->tools && tools[k]; k++)
        allow(rules, known, tools[k], reading);
    for (int k = 0; !c->tools && libraries[k]; k++)
        allow(rules, known, libraries[k], reading);
    allow(rules, known, c->course, reading);
    allow(rules, known, c->work, reading);
    allow(rules, known, c->out, known & ~EXECUTE);
    allow(rules, known, "/dev/null", READ_FILE | WRITE_FILE);
    if (!c->tools) { /* what Criterion needs; attempts can open nothing */
        allow(rules, known, "/proc", READ_FILE | READ_FOLDER);
        allow(rules, known, "/tmp", REMOVE_FILE | MAKE_SOCKET);
        allow(rules, known, "/dev/shm", known & ~EXECUTE);
        allow(rules, known, "/dev/urandom", READ_FILE);
    }
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        syscall(SYS_landlock_restrict_self, rules, 0) != 0)
        _exit(126);
    close(rules);
}

static void give_up_calls(void)
{
    static const int refused[] = {
        SCMP_SYS(ptrace),
        SCMP_SYS(process_vm_readv),
        SCMP_SYS(process_vm_writev),
        SCMP_SYS(mount),
        SCMP_SYS(umount2),
        SCMP_SYS(pivot_root),
        SCMP_SYS(unshare),
        SCMP_SYS(setns),
        SCMP_SYS(keyctl),
        SCMP_SYS(add_key),
        SCMP_SYS(request_key),
        SCMP_SYS(bpf),
        SCMP_SYS(perf_event_open),
        SCMP_SYS(userfaultfd),
        SCMP_SYS(io_uring_setup),
        SCMP_SYS(open_by_handle_at),
    };
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    bool good = filter != NULL;
    for (size_t k = 0; good && k < sizeof refused / sizeof *refused; k++)
        good = refused[k] < 0 || seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM),
                                                  refused[k], 0) == 0;
    const struct scmp_arg_cmp not_local = {
        .arg = 0, .op = SCMP_CMP_NE, .datum_a = AF_UNIX};
    good = good && seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM),
                                    SCMP_SYS(socket), 1, not_local) == 0;
    if (!good || seccomp_load(filter) != 0)
        _exit(126);
    seccomp_release(filter);
}

void landlock_enter(const cell *c, char *const *libraries,
                    const char *const *tools)
{
    give_up_files(c, libraries, tools);
    give_up_calls();
}
