/*
 * sample.c: the tests of the self-test that a submission may know; and what
 * the cell is that they run in. COURSE is where the course lies.
 */
#include "copy.h"
#include "harness.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

Test(copy, of_two)
{
    double *x = output("x", 2);
    const double *y = input("y", 2, (double[]){3, -4});
    ATTEMPT("copy") {
        copy(2, x, y);
    }
    expect_close("x", x, y, 2, 0, "x is a copy of y");
}

/* Can that be opened so? */
static int opens(const char *path, int how)
{
    const int fd = open(path, how, 0600);
    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

Test(cell, shows_nothing_of_the_course)
{
    static const char *const secrets[] = {
        COURSE "/tests/grader/selftest/hidden.c", COURSE "/Makefile",
        COURSE "/exercises/catalog.tsv", "/etc/passwd", "/etc/shadow"};
    for (size_t k = 0; k < sizeof secrets / sizeof *secrets; k++)
        expect_that("secret", !opens(secrets[k], O_RDONLY),
                    "%s can be read in the cell", secrets[k]);
}

Test(cell, can_be_written_nowhere_else)
{
    static const char *const places[] = {"/x",
                                         "/work"
                                         "/x",
                                         "/course/x",
                                         "/proc/x",
                                         "/usr/x",
                                         "/etc/x",
                                         "/usr/lib/x",
                                         COURSE "/x"};
    for (size_t k = 0; k < sizeof places / sizeof *places; k++)
        expect_that("place", !opens(places[k], O_WRONLY | O_CREAT),
                    "%s can be written in the cell", places[k]);
}

Test(cell, reaches_no_network)
{
    const struct sockaddr_in web = {.sin_family = AF_INET,
                                    .sin_port = htons(53),
                                    .sin_addr.s_addr = htonl(0x08080808)};
    const int fd = socket(AF_INET, SOCK_DGRAM, 0);
    expect_that("network",
                fd < 0 || connect(fd, (const void *)&web, sizeof web) != 0,
                "an address of the internet can be reached");
    if (fd >= 0)
        close(fd);
}

Test(cell, belongs_to_an_unprivileged_user)
{
    expect_that("user", setuid(0) != 0 || !opens("/proc/kcore", O_RDONLY),
                "the tests run as root");
    expect_that("environment", getenv("HOME") == NULL,
                "the environment of the grader is seen");
}
