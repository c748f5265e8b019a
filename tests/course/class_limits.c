/* Limits on a cell as a whole: where control groups may be made, they hold. */
#include "../grader/class/cgroup.c"
#include "support.h"
#include <sys/mman.h>
#include <sys/wait.h>

enum { BYTES = 1 << 26, PROCESSES = 5 };

static bool opened(void)
{
    const bool is_open = cgroup_open(BYTES, PROCESSES);
    if (!is_open)
        cr_skip_test("control groups cannot be made here");
    return is_open;
}

static int run_in_group(int (*body)(void))
{
    int status;
    const pid_t child = fork();
    if (child == 0) {
        cgroup_join();
        _exit(body());
    }
    cr_assert(child > 0 && waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* How many processes can there be beside the first? They stay. */
static int fork_on(void)
{
    int count = 0;
    for (; count < 100; count++) {
        const pid_t child = fork();
        if (child < 0)
            break;
        if (child == 0) {
            setsid();
            for (;;)
                pause();
        }
    }
    return count;
}

/* Three processes; none has too much by itself, but together they have. */
static int fill(void)
{
    for (int k = 0; k < 3; k++) {
        const pid_t child = fork();
        const size_t bytes = BYTES / 2;
        if (child == 0) {
            char *block = malloc(bytes);
            for (size_t i = 0; block && i < bytes; i += 1024)
                ((volatile char *)block)[i] = 1;
            sleep(1);
            _exit(0);
        }
    }
    int killed = 0, status;
    while (wait(&status) > 0)
        killed += WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return killed;
}

static int nothing(void)
{
    return 7;
}

/* How many are in the group? */
static int members(void)
{
    int count = 0;
    for (int k = 0; k < FOLDERS; k++) {
        char *path = folders[k] ? format("%s/cgroup.procs", folders[k]) : NULL;
        char *text = path ? file_read(path, NULL) : NULL;
        for (const char *c = text; c && *c; c++)
            count += *c == '\n';
        free(text);
        free(path);
    }
    return count;
}

Test(class_limits, processes_are_counted_together)
{
    if (!opened())
        return;
    cr_expect_eq(run_in_group(fork_on), PROCESSES - 1);
    cr_expect(members() > 0, "they should still be there");
    cgroup_end();
    cr_expect_eq(members(), 0, "and now they should not");
    cr_expect_eq(run_in_group(nothing), 7, "the group can be used again");
    cgroup_close();
}

Test(class_limits, memory_is_counted_together)
{
    if (!opened())
        return;
    const int killed = run_in_group(fill);
    cr_expect(killed > 0, "%d of 3 processes were ended, or status %d", killed,
              killed);
    cgroup_close();
}

Test(class_limits, nothing_is_left_behind)
{
    if (!opened())
        return;
    char *path = format("%s", folders[0] ? folders[0] : folders[1]);
    cr_expect(access(path, F_OK) == 0);
    cgroup_close();
    cr_expect(access(path, F_OK) != 0, "%s is left", path);
    free(path);
}

Test(class_limits, a_child_has_a_group_of_its_own)
{
    if (!opened())
        return;
    char *path = format("%s", folders[0] ? folders[0] : folders[1]);
    const pid_t child = fork();
    if (child == 0) {
        const bool fine = cgroup_open(BYTES, PROCESSES) &&
                          strcmp(folders[0] ? folders[0] : folders[1], path);
        _exit(fine ? 0 : 1); /* without a word, like one that is killed */
    }
    int status;
    cr_assert(child > 0 && waitpid(child, &status, 0) == child);
    cr_expect_eq(status, 0);
    cgroup_close();
    cr_assert(cgroup_open(BYTES, PROCESSES));
    char *slash = strrchr(path, '/');
    char *left =
        format("%.*s/%s%ld", (int)(slash - path), path, PREFIX, (long)child);
    cr_expect(access(left, F_OK) != 0, "%s should have been swept away", left);
    cgroup_close();
    free(left);
    free(path);
}
