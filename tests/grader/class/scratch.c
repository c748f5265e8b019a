/* scratch.c: folders for what is needed only while the program runs. */
#include "scratch.h"
#include "files.h"
#include "say.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char BEGIN[] = "descent-grade-";
static int own_lock = -1;

static const char *place(void)
{
    const char *folder = getenv("TMPDIR");
    return folder && *folder ? folder : "/tmp";
}

static int remove_one(const char *path, const struct stat *info, int type,
                      struct FTW *at)
{
    (void)info;
    (void)type;
    (void)at;
    remove(path);
    return 0;
}

static void remove_tree(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* Its lock is held as long as the grader lives that made it. */
static int take_lock(const char *folder)
{
    char *path = format("%s/lock", folder);
    const int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    free(path);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

/* Removes the folder of a grader that was killed: ours, old, not locked. */
static void remove_if_left(const char *path)
{
    enum { AGE = 60 };
    struct stat info;
    if (lstat(path, &info) != 0 || !S_ISDIR(info.st_mode) ||
        info.st_uid != geteuid() || time(NULL) - info.st_mtime < AGE)
        return;
    const int lock = take_lock(path);
    if (lock < 0)
        return;
    remove_tree(path);
    close(lock);
}

static void remove_left_behind(void)
{
    DIR *entries = opendir(place());
    for (struct dirent *e; entries && (e = readdir(entries));)
        if (strncmp(e->d_name, BEGIN, strlen(BEGIN)) == 0) {
            char *path = format("%s/%s", place(), e->d_name);
            remove_if_left(path);
            free(path);
        }
    if (entries)
        closedir(entries);
}

char *scratch_new(void)
{
    remove_left_behind();
    char *folder = format("%s/%sXXXXXX", place(), BEGIN);
    if (!mkdtemp(folder) || chmod(folder, 0711) != 0 ||
        (own_lock = take_lock(folder)) < 0)
        fail("no folder could be made in %s (%s): set TMPDIR to a place with "
             "room",
             place(), strerror(errno));
    return folder;
}

void scratch_free(char *folder)
{
    remove_tree(folder);
    close(own_lock);
    free(folder);
}

char *scratch_folder(const char *folder, const char *name)
{
    char *path = format("%s/%s/", folder, name);
    if (!make_folders(path))
        fail("%s cannot be made (%s): is the disk full?", path,
             strerror(errno));
    path[strlen(path) - 1] = '\0';
    for (char *slash = path + strlen(folder) + 1; slash;
         slash = strchr(slash + 1, '/')) { /* whatever the umask */
        if (slash[0] == '/')
            *slash = '\0';
        chmod(path, 0755);
        if (!*slash)
            *slash = '/';
    }
    chmod(path, 0755);
    return path;
}

void scratch_empty(const char *folder)
{
    DIR *entries = opendir(folder);
    for (struct dirent *e; entries && (e = readdir(entries));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0) {
            char *path = format("%s/%s", folder, e->d_name);
            if (unlink(path) != 0)
                remove_tree(path);
            free(path);
        }
    if (entries)
        closedir(entries);
}

/* Without waiting for the disk: nobody needs it tomorrow. */
void scratch_write(const char *path, const char *text, size_t length,
                   bool executable)
{
    FILE *file = fopen(path, "wb");
    const bool written = file && fwrite(text, 1, length, file) == length;
    if ((file && fclose(file) != 0) || !written ||
        chmod(path, executable ? 0755 : 0644) != 0)
        fail("%s cannot be written (%s), so grading stops here; what is graded "
             "is kept. Make room, or set TMPDIR to a place that has some, and "
             "start again",
             path, strerror(errno));
}

void scratch_copy(const char *from, const char *to, bool executable)
{
    size_t length;
    char *text = file_read(from, &length);
    if (!text)
        fail("%s cannot be read (%s)", from, strerror(errno));
    scratch_write(to, text, length, executable);
    free(text);
}

char *scratch_read(const char *path, size_t most, size_t *length)
{
    struct stat info;
    const int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    char *text = NULL;
    *length = 0;
    if (fd >= 0 && fstat(fd, &info) == 0 && S_ISREG(info.st_mode) &&
        info.st_size >= 0 && (size_t)info.st_size <= most) {
        text = allocate((size_t)info.st_size + 1, 1);
        for (ssize_t n; (n = read(fd, text + *length,
                                  (size_t)info.st_size - *length)) > 0;)
            *length += (size_t)n;
    }
    if (fd >= 0)
        close(fd);
    return text;
}
