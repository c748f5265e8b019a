/*
 * tests/setup.sh on systems that this one is not: a folder of small scripts
 * stands for its package manager, its tools and its users.
 */
#include "copy.h"
#include <sys/stat.h>

/* Puts a script into the only folder of the PATH. */
static void fake(const char *name, const char *script)
{
    char *path = format("bin/%s", name),
         *text = format("#!/bin/sh\n%s", script);
    write_text(path, text);
    cr_assert(chmod(path, 0755) == 0);
    free(text);
    free(path);
}

/* Puts some of this system's own tools there. */
static void real(const char *names)
{
    char *command =
        format("for n in %s; do ln -s \"$(command -v $n)\" bin; done", names);
    must(command);
    free(command);
}

/* A package manager that writes down what it was asked for. */
#define MANAGER "echo \"${0##*/} $*\" >>log; "

/* A bare system of that manager, used by root ("0") or by somebody. */
static void system_of(const char *manager, const char *user)
{
    char *id = format("echo %s\n", user);
    must("mkdir bin");
    real("sh cat mkdir mv tail env grep");
    fake("uname", "echo Linux\n");
    fake("id", id);
    if (*manager)
        fake(manager, MANAGER "\n");
    free(id);
}

static void start(void)
{
    enter();
    must("rm -rf .build");
}

TestSuite(setup, .init = start, .fini = leave);

static process setup(const char *arguments)
{
    char *command =
        format("PATH=\"$PWD/bin\" sh tests/setup.sh %s </dev/null", arguments);
    process p = shell(command, 60);
    free(command);
    return p;
}

/* What was asked for must be the log, line by line; NULL: nothing at all. */
static void expect_log(const char *wanted)
{
    char *log = file_read("log", NULL);
    cr_expect(wanted ? log && strcmp(log, wanted) == 0 : !log,
              "asked for:\n%swanted:\n%s", log ? log : "nothing\n",
              wanted ? wanted : "nothing\n");
    free(log);
}

static void expect_config(const char *line)
{
    char *config = file_read(".build/config.mk", NULL);
    cr_expect(config && strstr(config, line), "no %s in\n%s", line,
              config ? config : "(no file)");
    free(config);
}

Test(setup, only_looks_when_it_is_asked_to_look)
{
    system_of("apt-get", "1000");
    fake("sudo", "echo sudo >>log\n");
    process p = setup("learner");
    cr_expect_eq(p.status, 0, "%s", p.output);
    cr_expect_str_empty(p.output);
    free(p.output);
    expect_log(NULL);
    expect_config("MISSING := cc pkg-config criterion \n");
    expect_config("MISSING_COMMAND := sudo apt-get install -y "
                  "--no-install-recommends gcc libc6-dev pkg-config "
                  "libcriterion-dev\n");
    expect_config("WANTING := gnuplot seccomp \n");
    expect_config("WANTING_COMMAND := sudo apt-get install -y "
                  "--no-install-recommends gnuplot-nox libseccomp-dev\n");
}

/* The command for everything, on one system after the other. */
static void expect_command(const char *manager, const char *user,
                           const char *command)
{
    must("rm -rf bin .build");
    system_of(manager, user);
    free(setup("tests").output);
    char *line = format("MISSING_COMMAND := %s\n", command);
    expect_config(line);
    free(line);
}

Test(setup, knows_the_names_on_each_system)
{
    expect_command("apt-get", "0",
                   "apt-get install -y --no-install-recommends gcc libc6-dev "
                   "pkg-config libcriterion-dev");
    expect_config("gnuplot-nox libseccomp-dev pandoc clang-format clang "
                  "shellcheck chromium libarchive-dev libjson-c-dev libelf-dev "
                  "bubblewrap parallel slurmctld slurmd munge slurm-client\n");
    expect_command("dnf", "1000",
                   "sudo dnf install -y gcc glibc-devel binutils "
                   "pkgconf-pkg-config criterion-devel");
    expect_config("gnuplot libseccomp-devel pandoc clang-tools-extra clang "
                  "ShellCheck chromium libarchive-devel json-c-devel "
                  "elfutils-libelf-devel bubblewrap parallel slurm-slurmctld "
                  "slurm-slurmd slurm munge\n");
    expect_command("pacman", "1000",
                   "sudo pacman -S --needed --noconfirm gcc pkgconf criterion");
    expect_config("gnuplot libseccomp pandoc-cli clang clang shellcheck "
                  "chromium libarchive json-c libelf bubblewrap parallel\n");
    expect_command("brew", "1000", "brew install gcc pkgconf criterion");
    expect_command("", "1000",
                   "install cc pkg-config criterion with your system's package "
                   "manager");
}

/* A manager that brings all there is to have. */
static const char WORKING[] = MANAGER
    "for word; do case $word in\n"
    "gcc) n=cc ;; gnuplot*) n=gnuplot ;;\n"
    "pkg-config | pkgconf*) n=pkg-config ;; *) n= ;; esac\n"
    "[ -z \"$n\" ] || { echo '#!/bin/sh' >bin/$n; /bin/chmod +x bin/$n; }\n"
    "done\n";

Test(setup, installs_as_root_without_sudo)
{
    system_of("apt-get", "0");
    fake("apt-get", WORKING);
    process p = setup("learner install");
    cr_expect(
        says(&p, "Descent needs: cc pkg-config criterion gnuplot seccomp"),
        "%s", p.output);
    cr_expect(says(&p, "Running: apt-get install"), "%s", p.output);
    cr_expect_eq(p.status, 0);
    free(p.output);
    expect_log("apt-get update -qq\n"
               "apt-get install -y --no-install-recommends gcc libc6-dev "
               "pkg-config libcriterion-dev gnuplot-nox libseccomp-dev\n");
    char *config = file_read(".build/config.mk", NULL);
    cr_expect(!strstr(config, "MISSING"), "%s", config);
    free(config);
}

Test(setup, installs_with_sudo)
{
    system_of("apt-get", "1000");
    fake("apt-get", WORKING);
    fake("sudo", "echo sudo $* >>log; [ $1 = -v ] || exec \"$@\"\n");
    free(setup("learner install").output);
    expect_log("sudo -v\n"
               "sudo apt-get update -qq\n"
               "apt-get update -qq\n"
               "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y "
               "--no-install-recommends gcc libc6-dev pkg-config "
               "libcriterion-dev gnuplot-nox libseccomp-dev\n"
               "apt-get install -y --no-install-recommends gcc libc6-dev "
               "pkg-config libcriterion-dev gnuplot-nox libseccomp-dev\n");
}

static void expect_asks_for_help(void)
{
    process p = setup("learner install");
    cr_expect(says(&p, "That takes an administrator's rights. Ask for: sudo "
                       "apt-get install -y"),
              "%s", p.output);
    cr_expect_eq(p.status, 0);
    free(p.output);
    expect_config("MISSING := cc");
}

Test(setup, without_sudo_says_what_to_ask_for)
{
    system_of("apt-get", "1000");
    expect_asks_for_help();
    expect_log(NULL);
}

Test(setup, asks_sudo_only_once)
{
    system_of("apt-get", "1000");
    fake("sudo", "echo sudo $* >>log; exit 1\n");
    expect_asks_for_help();
    expect_log("sudo -v\n");
}

Test(setup, says_what_is_to_be_done_where_no_manager_is_known)
{
    system_of("", "1000");
    process p = setup("learner install");
    cr_expect(says(&p, "Please install cc pkg-config criterion gnuplot seccomp "
                       "with your system's package manager, and try again."),
              "%s", p.output);
    free(p.output);
}

/* dnf installs nothing at all where it does not know one of the names. */
Test(setup, one_unknown_package_does_not_keep_the_others_away)
{
    static const char refusing[] =
        MANAGER "case $* in *criterion*) echo No match: criterion-devel; exit "
                "1 ;; esac\n";
    char *script = format("%s%s", refusing, WORKING);
    system_of("dnf", "0");
    fake("dnf", script);
    fake("pkg-config", "[ $2 != criterion ]\n");
    process p = setup("learner install");
    cr_expect(says(&p, "No match: criterion-devel That did not work; "
                       ".build/setup.log has all of it."),
              "%s", p.output);
    cr_expect(says(&p, "https://github.com/Snaipe/Criterion"), "%s", p.output);
    free(p.output);
    expect_config("MISSING := criterion \n");
    must("test -x bin/cc && test -x bin/gnuplot");
    free(script);
}

Test(setup, reads_the_flags_of_what_is_there)
{
    system_of("", "0");
    fake("cc", "\n");
    fake("gnuplot", "\n");
    fake("pkg-config", "case $* in\n--cflags*) echo -I/some/where ;;\n"
                       "--libs*) echo -lsomething ;;\nesac\n");
    free(setup("learner").output);
    expect_config("CRITERION_CFLAGS := -I/some/where\n");
    expect_config("CRITERION_LIBS := -lsomething\n");
    expect_config("SECCOMP_CFLAGS := -DHAVE_SECCOMP -I/some/where\n");
}

/* ---- through make ---- */

static void start_anew(void)
{
    enter();
    must("rm .build/config.mk");
}

TestSuite(without, .init = start_anew, .fini = leave);

/* Everything that is in the PATH, but for some programs. */
static void path_without(const char *names)
{
    char *command = format(
        "mkdir bin; IFS=:; for d in $PATH; do ln -s \"$d\"/* bin 2>/dev/null; "
        "done; unset IFS; for n in %s; do rm -f bin/$n; done",
        names);
    free(shell(command, 60).output);
    free(command);
    char *bin = format("%s/bin", getcwd(NULL, 0));
    setenv("PATH", bin, 1);
}

Test(without, criterion_make_names_the_command)
{
    setenv("PKG_CONFIG_LIBDIR", "/nowhere", 1);
    process p = shell("make", 60);
    cr_expect(p.status != 0);
    cr_expect(says(&p, "Descent needs criterion. Run `make start`, or: "), "%s",
              p.output);
    cr_expect_eq(count_lines(p.output), 1, "%s", p.output);
    free(p.output);
}

Test(without, a_compiler_make_names_the_command)
{
    path_without("cc gcc clang c99 gcc-* clang-*");
    process p = shell("make", 60);
    cr_expect(p.status != 0);
    cr_expect(says(&p, "Descent needs cc. Run `make start`, or: "), "%s",
              p.output);
    cr_expect_eq(count_lines(p.output), 1, "%s", p.output);
    free(p.output);
}

Test(without, gnuplot_only_pictures_are_missing)
{
    path_without("gnuplot");
    answer("make check EX=1.1", 0, "is not written yet");
    answer(
        "make plot EX=1.1", 2,
        "gnuplot is missing, so there is no picture: make start installs it");
    copy_text(ANSWER, EXERCISE);
    answer("make check EX=1.1", 0, "PASS");
}

Test(without, binutils_verdicts_are_the_same)
{
    must("make check EX=1.1");
    path_without("nm addr2line");
    write_text(EXERCISE, ENDS_SWAPPED);
    answer("make check EX=1.1", 0, "ends-swapped");
    copy_text(ANSWER, EXERCISE);
    answer("make check EX=1.1", 0, "PASS");
    write_text(EXERCISE, "#include \"convex_sets.h\"\n");
    answer("make check EX=1.1", 2, "segment_point"); /* the linker's words */
}

Test(without, git_the_stub_is_asked_for_elsewhere)
{
    must("make check EX=1.1");
    path_without("git");
    answer("make reset EX=1.1", 2, "clone the course once more");
}
