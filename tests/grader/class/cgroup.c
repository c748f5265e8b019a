/* cgroup.c: a control group for the cells of a grading process. */
#include "cgroup.h"
#include "say.h"
#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ROOT "/sys/fs/cgroup"
static const char PREFIX[] = "descent-";

enum { FOLDERS = 2, PATIENCE_MS = 2000 };

/* The group: a folder in version 2, in version 1 one for each controller. */
static char *folders[FOLDERS];
static pid_t owner; /* children of a process have groups of their own */

static bool write_to(const char *folder, const char *name, const char *text)
{
    char *path = format("%s/%s", folder, name);
    FILE *file = fopen(path, "we");
    bool written = file && fputs(text, file) >= 0;
    if (file)
        written = fclose(file) == 0 && written;
    free(path);
    return written;
}

static bool write_number(const char *folder, const char *name, size_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%zu", number);
    return write_to(folder, name, digits);
}

/* ---- where ---- */

/* Our own group: the path behind ":controller:" ("" in version 2), or NULL. */
static char *own_group(const char *controller)
{
    FILE *file = fopen("/proc/self/cgroup", "re");
    char line[4096], *found = NULL;
    while (file && !found && fgets(line, sizeof line, file)) {
        char *name = strchr(line, ':');
        char *path = name ? strchr(name + 1, ':') : NULL;
        if (!path)
            continue;
        *path++ = '\0';
        path[strcspn(path, "\n")] = '\0';
        if (strcmp(name + 1, controller) == 0)
            found = format("%s", path);
    }
    if (file)
        fclose(file);
    return found;
}

/* Where groups of ours may lie, or NULL; controller is "" in version 2. */
static char *parent_of_groups(const char *controller)
{
    char *group = own_group(controller);
    if (!group)
        return NULL;
    const char *slash = *controller ? "/" : "";
    char *parent = format(ROOT "%s%s%s", slash, controller, group);
    char *controllers = format("%s/cgroup.controllers", parent);
    const bool second = access(controllers, F_OK) == 0;
    free(controllers);
    free(group);
    if (second == !*controller && access(parent, W_OK) == 0)
        return parent;
    free(parent);
    return NULL;
}

/* What graders that are gone left behind; a group in use stays by itself. */
static void sweep(const char *parent)
{
    DIR *folder = opendir(parent);
    for (struct dirent *e; folder && (e = readdir(folder));) {
        const size_t n = strlen(PREFIX);
        if (strncmp(e->d_name, PREFIX, n) != 0)
            continue;
        const long pid = strtol(e->d_name + n, NULL, 10);
        if (pid > 0 && kill((pid_t)pid, 0) != 0 && errno == ESRCH) {
            char *path = format("%s/%s", parent, e->d_name);
            rmdir(path);
            free(path);
        }
    }
    if (folder)
        closedir(folder);
}

static char *make_folder(const char *parent)
{
    sweep(parent);
    char *folder = format("%s/%s%ld", parent, PREFIX, (long)getpid());
    if (mkdir(folder, 0755) == 0 || errno == EEXIST)
        return folder;
    free(folder);
    return NULL;
}

/* ---- the group ---- */

static bool open_second(size_t bytes, int processes)
{
    char *parent = parent_of_groups("");
    if (!parent)
        return false;
    /* refused where the parent has processes itself, unless it is set so */
    write_to(parent, "cgroup.subtree_control", "+memory +pids");
    char *folder = make_folder(parent);
    free(parent);
    if (!folder)
        return false;
    if (!write_number(folder, "memory.max", bytes) ||
        !write_number(folder, "pids.max", (size_t)processes)) {
        rmdir(folder);
        free(folder);
        return false;
    }
    write_number(folder, "memory.swap.max", 0);
    folders[0] = folder;
    return true;
}

static void open_first(const char *controller, const char *file, size_t most,
                       char **folder)
{
    char *parent = parent_of_groups(controller);
    *folder = parent ? make_folder(parent) : NULL;
    if (*folder && !write_number(*folder, file, most)) {
        rmdir(*folder);
        free(*folder);
        *folder = NULL;
    }
    free(parent);
}

bool cgroup_open(size_t bytes, int processes)
{
    if (owner != getpid()) {
        owner = getpid();
        for (int k = 0; k < FOLDERS; k++) { /* our parent's */
            free(folders[k]);
            folders[k] = NULL;
        }
        if (!open_second(bytes, processes)) {
            open_first("pids", "pids.max", (size_t)processes, &folders[0]);
            open_first("memory", "memory.limit_in_bytes", bytes, &folders[1]);
        }
    }
    return folders[0] || folders[1];
}

void cgroup_join(void)
{
    for (int k = 0; k < FOLDERS; k++)
        if (folders[k])
            write_to(folders[k], "cgroup.procs", "0");
}

/* Kills what is in a group; returns how many that were. */
static int kill_all(const char *folder)
{
    char *path = format("%s/cgroup.procs", folder);
    FILE *file = fopen(path, "re");
    int count = 0;
    long pid;
    while (file && fscanf(file, "%ld", &pid) == 1)
        if (pid > 0 && kill((pid_t)pid, SIGKILL) == 0)
            count++;
    if (file)
        fclose(file);
    free(path);
    return count;
}

void cgroup_end(void)
{
    for (int k = 0; owner == getpid() && k < FOLDERS; k++)
        for (int ms = 0; folders[k] && ms < PATIENCE_MS; ms++) {
            if (kill_all(folders[k]) == 0)
                break;
            poll(NULL, 0, 1);
        }
}

void cgroup_close(void)
{
    cgroup_end();
    for (int k = 0; owner == getpid() && k < FOLDERS; k++) {
        if (folders[k])
            rmdir(folders[k]);
        free(folders[k]);
        folders[k] = NULL;
    }
    if (owner == getpid())
        owner = 0;
}
