/* browser.h: pages in a headless Chromium, for the tests of class grading. */
#ifndef COURSE_BROWSER_H
#define COURSE_BROWSER_H

#include "class.h"

/* Opens a page, by day or by night; what it is after its scripts, as text. */
static inline process browse(const char *path, bool dark)
{
    need_tool("chromium");
    char *command =
        format("chromium --headless --no-sandbox --disable-gpu "
               "--user-data-dir='%s/browser-%ld' --blink-settings="
               "preferredColorScheme=%d --dump-dom 'file://%s' 2>/dev/null",
               place, (long)getpid(), !dark, path);
    process p = shell(command, 120);
    free(command);
    return p;
}

static inline char *url_decoded(const char *text, size_t length)
{
    char *out = format("%.*s", (int)length, text), *to = out;
    unsigned byte;
    for (const char *c = out; *c; to++)
        if (*c == '%' && sscanf(c + 1, "%2x", &byte) == 1) {
            *to = (char)byte;
            c += 3;
        } else {
            *to = *c++;
        }
    *to = '\0';
    return out;
}

/* The page with the script that looks around; its own policy would refuse it. */
static inline void add_probe(const char *page, const char *to)
{
    static const char policy[] = "<meta http-equiv=\"Content-Security-Policy\" "
                                 "content=\"default-src 'none'; style-src "
                                 "'unsafe-inline'\">\n";
    char *text = file_read(page, NULL);
    char *script = file_read("tests/course/pages/probe.js", NULL);
    cr_assert(text && script, "%s cannot be read", page);
    char *rule = strstr(text, policy), *end = strstr(text, "</body>");
    cr_assert(rule && end, "%s has no policy that refuses all scripts", page);
    char *whole = format("%.*s%.*s<script id=\"probing\">%s</script></body>"
                         "</html>\n",
                         (int)(rule - text), text,
                         (int)(end - rule - (long)strlen(policy)),
                         rule + strlen(policy), script);
    write_text(to, whole);
    free(whole);
    free(script);
    free(text);
}

/* What the browser sees of a page below place; to be put. */
static inline json_object *look(const char *page, bool dark)
{
    need_tool("chromium");
    char *path = AT(page),
         *probing = format("%s/probing-%ld.html", place, (long)getpid());
    add_probe(path, probing);
    process p = browse(probing, dark);
    char *begin = strstr(p.output, "<pre id=\"probe\">");
    cr_assert(begin, "chromium does not show %s (status %d): %.500s", page,
              p.status, p.output);
    begin += strlen("<pre id=\"probe\">");
    char *json = url_decoded(begin, strcspn(begin, "<"));
    json_object *o = json_tokener_parse(json);
    cr_assert(o, "%s: %.500s", page, json);
    free(json);
    free(p.output);
    free(probing);
    free(path);
    return o;
}

#endif
