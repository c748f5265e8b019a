/*
 * inspect.c: what is in an object before anything of it may run.
 *
 * The lists say what is let through, not what is refused: a section or a
 * symbol that nobody thought of stays outside.
 */
#include "inspect.h"
#include "allowed.h"
#include "elves.h"
#include "files.h"
#include "process.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

/* ---- sections ---- */

/* Names; one that ends in . stands for all that begin so. */
static const char *const sections[] = {
    "",          ".text",         ".text.",          ".rodata",
    ".rodata.",  ".data",         ".data.rel.ro",    ".data.rel.ro.",
    ".data.rel", ".data.rel.",    ".data.",          ".bss",
    ".bss.",     ".tdata",        ".tbss",           ".tdata.",
    ".tbss.",    ".comment",      ".note.GNU-stack", ".note.gnu.property",
    ".eh_frame", ".symtab",       ".strtab",         ".shstrtab",
    ".group",    ".llvm_addrsig", ".symtab_shndx",
};

static bool section_name_is_known(const char *name)
{
    if (strncmp(name, ".rela.", 6) == 0)
        name += 5;
    else if (strncmp(name, ".rel.", 5) == 0)
        name += 4;
    if (strncmp(name, ".debug_", 7) == 0)
        return true;
    for (size_t k = 0; k < sizeof sections / sizeof *sections; k++) {
        const size_t n = strlen(sections[k]);
        const bool prefix = n > 1 && sections[k][n - 1] == '.';
        if (prefix ? strncmp(name, sections[k], n) == 0
                   : strcmp(name, sections[k]) == 0)
            return true;
    }
    return false;
}

static bool section_type_is_known(GElf_Word type)
{
    static const GElf_Word types[] = {
        SHT_NULL,   SHT_PROGBITS,       SHT_NOBITS,       SHT_SYMTAB,
        SHT_STRTAB, SHT_RELA,           SHT_REL,          SHT_NOTE,
        SHT_GROUP,  SHT_X86_64_UNWIND_, SHT_SYMTAB_SHNDX, SHT_LLVM_ADDRSIG_};
    for (size_t k = 0; k < sizeof types / sizeof *types; k++)
        if (type == types[k])
            return true;
    return false;
}

static char *section_problem(const GElf_Shdr *h, const char *name)
{
    const GElf_Xword both = SHF_WRITE | SHF_EXECINSTR;
    if (strstr(name, "init") || strstr(name, "fini") || strstr(name, "ctors") ||
        strstr(name, "dtors"))
        return format("it wants code to run before or after the tests (the "
                      "section %.60s: a constructor or destructor): an "
                      "exercise is called, and then computes",
                      name);
    if (!section_name_is_known(name) || !section_type_is_known(h->sh_type))
        return format("it has a section %.60s, which C code of an exercise "
                      "does not need: take the attribute, pragma or assembly "
                      "out that makes it",
                      name);
    if ((h->sh_flags & both) == both)
        return format("its section %.60s is code that can be written to", name);
    return NULL;
}

/* ---- symbols ---- */

static bool is_forbidden(const exercise *e, const char *symbol)
{
    for (const char *list = e->forbidden; *list;) {
        const size_t n = strcspn(list, ",");
        if (n > 1 && list[n - 1] == '*'
                ? strncmp(symbol, list, n - 1) == 0
                : strlen(symbol) == n && strncmp(symbol, list, n) == 0)
            return true;
        list += n + (list[n] == ',');
    }
    return false;
}

static char *call_problem(const contract *c, const char *name)
{
    if (is_forbidden(c->exercise, name))
        return format("it calls %.60s, which is what this exercise asks you to "
                      "write yourself",
                      name);
    if (symbols_hold(c->library, name) || is_allowed(name) ||
        symbols_hold(c->functions, name))
        return NULL;
    if (symbols_hold(c->harness, name) || strncmp(name, "criterion_", 10) == 0)
        return format("it uses %.60s, which belongs to the tests", name);
    return format("it uses %.60s, which is neither in lib/ nor a function of "
                  "the C library that computes or prints: an exercise leaves "
                  "processes, signals and the network alone (or is the name "
                  "misspelt?)",
                  name);
}

static char *definition_problem(const contract *c, const char *name)
{
    if (symbols_hold(c->functions, name))
        return NULL;
    if (strcmp(name, "main") == 0)
        return format("it has a main of its own, but the tests bring theirs: "
                      "take main out and try things in another file");
    if (symbols_hold(c->library, name))
        return format("it defines %.60s, which the library has already: give "
                      "yours another name",
                      name);
    if (symbols_hold(c->harness, name) || strncmp(name, "criterion_", 10) == 0)
        return format("it defines %.60s, a name that the tests need for "
                      "themselves: give yours another name",
                      name);
    if (strcmp(name, "_init") == 0 || strcmp(name, "_fini") == 0)
        return format("it defines %s, which would run when it is loaded: an "
                      "exercise is called, and then computes",
                      name);
    return NULL;
}

/* A function of the contract has to be one, and to be seen. */
static char *function_problem(elf *o, const GElf_Sym *s, const char *name)
{
    GElf_Shdr h;
    if (GELF_ST_TYPE(s->st_info) == STT_FUNC &&
        GELF_ST_VISIBILITY(s->st_other) == STV_DEFAULT &&
        elf_section(o, s->st_shndx, &h) && h.sh_flags & SHF_EXECINSTR)
        return NULL;
    return format("its %.60s is no function that the tests can call: define it "
                  "as the header declares it, without attributes",
                  name);
}

/* Is what a symbol names in a section that there is? */
static bool has_place(elf *o, const GElf_Sym *s)
{
    GElf_Shdr h;
    return s->st_shndx == SHN_ABS || s->st_shndx == SHN_COMMON ||
           s->st_shndx == SHN_XINDEX || elf_section(o, s->st_shndx, &h);
}

static char *symbol_problem(elf *o, const GElf_Sym *s, const char *name,
                            const contract *c)
{
    const int type = GELF_ST_TYPE(s->st_info);
    const bool global = GELF_ST_BIND(s->st_info) != STB_LOCAL;
    if (type == STT_GNU_IFUNC)
        return format("%.60s is chosen while it is loaded (ifunc): an exercise "
                      "is called, and then computes",
                      name);
    if (!global)
        return NULL;
    if (strchr(name, '@') || GELF_ST_BIND(s->st_info) == STB_GNU_UNIQUE)
        return format("%.60s is no name of C", name);
    if (s->st_shndx == SHN_UNDEF)
        return *name ? call_problem(c, name) : NULL;
    if (!has_place(o, s))
        return format("its %.60s is in no section: C code of an exercise does "
                      "not need assembly",
                      name);
    if (symbols_hold(c->functions, name))
        return function_problem(o, s, name);
    return definition_problem(c, name);
}

/* ---- instructions ---- */

/*
 * Bytes that may be a system call are looked at by objdump, which knows where
 * an instruction begins. What hides from it (a jump into the middle of another
 * instruction) meets the filter of the attempt.
 */
static bool may_call_the_system(elf *o)
{
#if defined(__x86_64__)
    GElf_Shdr h;
    for (size_t k = 1; elf_section(o, k, &h); k++) {
        size_t n;
        const unsigned char *code =
            h.sh_flags & SHF_EXECINSTR ? elf_bytes(o, k, &n) : NULL;
        for (size_t i = 0; code && i + 1 < n; i++)
            if ((code[i] == 0x0F &&
                 (code[i + 1] == 0x05 || code[i + 1] == 0x34)) ||
                (code[i] == 0xCD && code[i + 1] == 0x80))
                return true;
    }
    return false;
#else
    (void)o;
    return true;
#endif
}

static char *instruction_problem(const char *path)
{
    const char *const argv[] = {"objdump", "-d", "--no-show-raw-insn", path,
                                NULL};
    static const char *const calls[] = {"\tsyscall", "\tsysenter",
                                        "\tint    $0x80", "\tsvc\t", "\tecall"};
    process p = process_run(argv, 20, NULL, NULL);
    char *problem = NULL;
    for (size_t k = 0; !problem && k < sizeof calls / sizeof *calls; k++)
        if (strstr(p.output, calls[k]))
            problem = format("it calls the system by an instruction of its own "
                             "(%s): an exercise computes, and leaves the rest "
                             "to the C library",
                             calls[k] + 1);
    free(p.output);
    return problem;
}

/* ---- the whole ---- */

static bool defines(elf *o, const char *function)
{
    GElf_Sym s;
    const char *name;
    for (size_t k = 1; (name = elf_symbol(o, k, &s)); k++)
        if (s.st_shndx != SHN_UNDEF && GELF_ST_BIND(s.st_info) != STB_LOCAL &&
            strcmp(name, function) == 0)
            return true;
    return false;
}

/* The contract's functions that the object does not define, as a sentence. */
static char *missing(elf *o, const contract *c)
{
    char *list = format("%s", c->functions), *names = format("%s", ""), *rest;
    for (char *f = strtok_r(list, "\n", &rest); f;
         f = strtok_r(NULL, "\n", &rest)) {
        if (defines(o, f))
            continue;
        char *longer = format("%s%s%s", names, *names ? ", " : "", f);
        free(names);
        names = longer;
    }
    char *header = header_of(c->exercise);
    char *problem =
        *names ? format("it has no %s, which %s asks for", names, header)
               : NULL;
    free(header);
    free(names);
    free(list);
    return problem;
}

char *inspect_object(const char *path, const contract *c)
{
    elf o;
    GElf_Shdr h;
    GElf_Sym s;
    const char *name;
    char *problem = NULL;
    if (!elf_open(&o, path, ET_REL))
        return format("what the compiler made of it is no object file");
    for (size_t k = 1; !problem && elf_section(&o, k, &h); k++)
        problem = section_problem(&h, elf_section_name(&o, &h));
    for (size_t k = 1; !problem && (name = elf_symbol(&o, k, &s)); k++)
        problem = symbol_problem(&o, &s, name, c);
    if (!problem)
        problem = missing(&o, c);
    const bool look = !problem && may_call_the_system(&o);
    elf_close(&o);
    return look && !problem ? instruction_problem(path) : problem;
}

char *inspect_library(const char *path, const contract *c)
{
    static const GElf_Sxword running[] = {
        DT_INIT,          DT_FINI,      DT_INIT_ARRAY, DT_FINI_ARRAY,
        DT_PREINIT_ARRAY, DT_TEXTREL,   DT_AUDIT,      DT_DEPAUDIT,
        DT_FILTER,        DT_AUXILIARY, DT_RPATH,      DT_RUNPATH};
    elf o;
    GElf_Dyn d;
    GElf_Sym s;
    const char *name;
    char *problem = NULL;
    if (!elf_open(&o, path, ET_DYN))
        return format("what the linker made of it is no library");
    for (size_t k = 0; !problem && elf_dynamic(&o, k, &d); k++)
        for (size_t r = 0; r < sizeof running / sizeof *running; r++)
            if (d.d_tag == running[r])
                problem = format("something of it would run when it is loaded");
    for (size_t k = 1; !problem && (name = elf_dynamic_symbol(&o, k, &s)); k++)
        if (s.st_shndx != SHN_UNDEF && !symbols_hold(c->functions, name))
            problem = format("it defines %.60s for others to use", name);
    elf_close(&o);
    return problem;
}

bool symbols_hold(const char *list, const char *symbol)
{
    char *line = format("\n%s\n", symbol);
    const bool there = *symbol && strstr(list, line) != NULL;
    free(line);
    return there;
}

char *symbols_read(const char *path)
{
    const char *const argv[] = {"nm", "-g", "--defined-only", path, NULL};
    process p = process_run(argv, 20, NULL, NULL);
    char *list = format("\n"), *cursor = p.output, name[256];
    for (char *line; (line = next_line(&cursor));)
        if (sscanf(line, "%*x %*c %255s", name) == 1) {
            char *longer = format("%s%s\n", list, name);
            free(list);
            list = longer;
        }
    free(p.output);
    return list;
}
