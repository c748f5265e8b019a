/* isolate.c: run a program in bubblewrap, or behind Landlock and seccomp. */
#include "isolate.h"
#include "../../harness/sanitized.h"
#include "cgroup.h"
#include "files.h"
#include "say.h"
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGUMENTS_MAX = 256, PRIVATE_BYTES = 1 << 26, FILES_OPEN = 256 };

/* Of all that is in a cell together, where control groups can be made. */
static const size_t CELL_BYTES = (size_t)1 << 31;
enum { CELL_PROCESSES = 64 };

static isolation chosen = NOT_ISOLATED;
static char *bubblewrap; /* its path */
static bool knows_size;  /* bubblewrap has --size */
static char *why;        /* what it said when it did not work */
static char *const *libraries;

/* Where compilers, linkers and their files are, and what they link with. */
static const char *const tools[] = {"/usr/bin",
                                    "/usr/lib",
                                    "/usr/lib32",
                                    "/usr/lib64",
                                    "/usr/libx32",
                                    "/usr/libexec",
                                    "/usr/include",
                                    "/usr/local/bin",
                                    "/usr/local/lib",
                                    "/bin",
                                    "/lib",
                                    "/lib32",
                                    "/lib64",
                                    "/libx32",
                                    "/etc/alternatives",
                                    "/etc/ld.so.cache",
                                    NULL};

const char *isolate_name(isolation i)
{
    return i == BUBBLEWRAP ? "bubblewrap" : i == LANDLOCK ? "landlock" : "none";
}

const char *isolate_why(void)
{
    return why ? why : "";
}

/* ---- the user ---- */

static void unprivileged(uid_t *user, gid_t *group)
{
    const struct passwd *nobody = getpwnam("nobody");
    *user = nobody && nobody->pw_uid ? nobody->pw_uid : 65534;
    *group = nobody && nobody->pw_gid ? nobody->pw_gid : 65534;
}

bool cell_owner(const char *folder)
{
    uid_t user;
    gid_t group;
    if (geteuid() != 0)
        return true;
    unprivileged(&user, &group);
    return chown(folder, user, group) == 0;
}

static void become_unprivileged(void)
{
    uid_t user;
    gid_t group;
    if (geteuid() != 0)
        return;
    unprivileged(&user, &group);
    if (setgroups(0, NULL) != 0 || setresgid(group, group, group) != 0 ||
        setresuid(user, user, user) != 0 || setuid(0) == 0)
        _exit(126);
}

/* ---- the new process, before it becomes the program ---- */

typedef struct change {
    const cell *cell;
    pid_t parent;
} change;

#define LIMIT(what, most) setrlimit(what, &(struct rlimit){most, most})

static void keep_standard_files(void)
{
#ifdef SYS_close_range
    if (syscall(SYS_close_range, 3U, ~0U, 0) == 0)
        return;
#endif
    for (int fd = 3; fd < 1024; fd++)
        close(fd);
}

static void give_up(const void *context)
{
    const change *c = context;
    cgroup_join();
    become_unprivileged();
    process_end_with((long)c->parent);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    umask(022);
    keep_standard_files();
    LIMIT(RLIMIT_CORE, 0);
    LIMIT(RLIMIT_FSIZE, c->cell->file_bytes);
    LIMIT(RLIMIT_CPU, (size_t)c->cell->cpu_seconds);
    LIMIT(RLIMIT_NOFILE, FILES_OPEN);
    if (c->cell->bytes)
        LIMIT(RLIMIT_AS, c->cell->bytes);
    clearenv();
    setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1);
    setenv("LC_ALL", "C", 1);
    setenv("TMPDIR", chosen == LANDLOCK ? c->cell->out : "/tmp", 1);
    if (chosen == LANDLOCK) {
        landlock_enter(c->cell, libraries, tools);
        if (chdir(c->cell->tools ? c->cell->work : c->cell->course) != 0)
            _exit(126);
    }
}

/* ---- bubblewrap ---- */

/* words: the arguments that are put together. */
typedef struct words {
    const char *items[ARGUMENTS_MAX];
    int count;
} words;

static void say_words(words *w, const char *const list[])
{
    for (; *list; list++) {
        if (w->count == ARGUMENTS_MAX - 1)
            fail("a program in isolation has too many arguments");
        w->items[w->count++] = *list;
    }
    w->items[w->count] = NULL;
}

#define SAY(w, ...) say_words(w, (const char *const[]){__VA_ARGS__, NULL})

/* A folder or file as it is here; a link (/bin to usr/bin) as a link. */
static void show_tool(words *w, int k)
{
    static char targets[sizeof tools / sizeof *tools][256];
    struct stat info;
    if (lstat(tools[k], &info) != 0)
        return;
    if (S_ISLNK(info.st_mode)) {
        const ssize_t n = readlink(tools[k], targets[k], sizeof *targets - 1);
        targets[k][n > 0 ? n : 0] = '\0';
        SAY(w, "--symlink", targets[k], tools[k]);
    } else {
        SAY(w, "--ro-bind", tools[k], tools[k]);
    }
}

static void show_private(words *w, const char *where)
{
    static char bytes[24];
    snprintf(bytes, sizeof bytes, "%d", PRIVATE_BYTES);
    if (knows_size)
        SAY(w, "--size", bytes);
    SAY(w, "--tmpfs", where);
}

static void wrap(words *w, const cell *c)
{
    SAY(w, bubblewrap, "--unshare-all", "--die-with-parent", "--new-session");
    for (int k = 0; c->tools && tools[k]; k++)
        show_tool(w, k);
    for (int k = 0; !c->tools && libraries[k]; k++)
        SAY(w, "--ro-bind", libraries[k], libraries[k]);
    if (!c->tools) { /* Criterion looks into /proc and shares memory */
        SAY(w, "--proc", "/proc", "--dev", "/dev");
        show_private(w, "/dev/shm");
        SAY(w, "--remount-ro", "/dev");
    }
    show_private(w, "/tmp");
    SAY(w, "--ro-bind", c->course, "/course", "--ro-bind", c->work, "/work",
        "--bind", c->out, "/out", "--remount-ro", "/", "--chdir",
        c->tools ? "/work" : "/course", "--");
}

/* ---- either ---- */

char *cell_path(const cell *c, const char *path)
{
    const char *const names[][2] = {
        {"/course", c->course}, {"/work", c->work}, {"/out", c->out}};
    for (int k = 0; chosen == LANDLOCK && k < 3; k++) {
        const size_t n = strlen(names[k][0]);
        if (strncmp(path, names[k][0], n) == 0)
            return format("%s%s", names[k][1], path + n);
    }
    return format("%s", path);
}

/* What outlived its parents came to us as their reaper. */
static void end_orphans(void)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
    for (int round = 0; waitpid(-1, NULL, WNOHANG) >= 0 && round < 1000;
         round++) {
        FILE *list = fopen(path, "re");
        int orphan;
        while (list && fscanf(list, "%d", &orphan) == 1)
            kill(orphan, SIGKILL);
        if (list)
            fclose(list);
        poll(NULL, 0, 1);
    }
}

process cell_run(const cell *c, const char *const argv[],
                 const char *const set[])
{
    words w = {.count = 0};
    const change context = {.cell = c, .parent = getpid()};
    if (chosen == BUBBLEWRAP)
        wrap(&w, c);
    say_words(&w, argv);
    cgroup_open(CELL_BYTES, CELL_PROCESSES);
    process p =
        process_run_changed(w.items, c->seconds, NULL, set, give_up, &context);
    cgroup_end();
    end_orphans();
    return p;
}

void cells_end(void)
{
    cgroup_close();
}

/* ---- which ---- */

static char *find_program(const char *name)
{
    const char *path = getenv("PATH");
    char *list = format("%s", path ? path : "/usr/bin:/bin"), *rest;
    char *found = NULL;
    for (char *p = strtok_r(list, ":", &rest); p && !found;
         p = strtok_r(NULL, ":", &rest)) {
        char *candidate = format("%s/%s", p, name);
        if (access(candidate, X_OK) == 0)
            found = candidate;
        else
            free(candidate);
    }
    free(list);
    return found;
}

/* Does a program run to its end in such a cell? */
static bool works(isolation i)
{
    char folder[] = "/tmp/descent-cell-XXXXXX";
    if (!mkdtemp(folder) || chmod(folder, 0755) != 0 || !cell_owner(folder))
        return false;
    const cell c = {.tools = true,
                    .course = folder,
                    .work = folder,
                    .out = folder,
                    .seconds = 20,
                    .cpu_seconds = 10,
                    .file_bytes = 1 << 20};
    const char *const argv[] = {"/bin/sh", "-c", "exit 42", NULL};
    const isolation before = chosen;
    chosen = i;
    process p = cell_run(&c, argv, NULL);
    const bool fine = p.status == 42;
    if (!fine && i == BUBBLEWRAP && !why)
        why = format("%.200s", p.output);
    free(p.output);
    rmdir(folder);
    if (!fine)
        chosen = before;
    return fine;
}

static bool bubblewrap_works(void)
{
    free(bubblewrap);
    bubblewrap = find_program("bwrap");
    if (!bubblewrap) {
        why = format("bubblewrap (bwrap) is not installed");
        return false;
    }
    const char *const help[] = {bubblewrap, "--help", NULL};
    process p = process_run(help, 10, NULL, NULL);
    knows_size = strstr(p.output, "--size ") != NULL;
    free(p.output);
    return works(BUBBLEWRAP);
}

isolation isolate_choose(const char *wanted, char *const *files)
{
    const bool any = !wanted || !*wanted;
    libraries = files;
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    free(why);
    why = NULL;
    if ((any || strcmp(wanted, "bubblewrap") == 0) && bubblewrap_works())
        return BUBBLEWRAP;
    if ((any || strcmp(wanted, "landlock") == 0) && landlock_version() > 0 &&
        works(LANDLOCK))
        return LANDLOCK;
    return NOT_ISOLATED;
}
