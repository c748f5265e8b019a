/* values.c: fields of a result. */
#include "values.h"
#include <string.h>

static json_object *field(json_object *o, const char *name)
{
    json_object *value = NULL;
    json_object_object_get_ex(o, name, &value);
    return value;
}

const char *text_in(json_object *o, const char *name)
{
    json_object *value = field(o, name);
    return value ? json_object_get_string(value) : NULL;
}

double number_in(json_object *o, const char *name)
{
    return json_object_get_double(field(o, name));
}

bool true_in(json_object *o, const char *name)
{
    return json_object_get_boolean(field(o, name));
}

int count_in(json_object *o, const char *name)
{
    json_object *list = field(o, name);
    return json_object_is_type(list, json_type_array)
               ? (int)json_object_array_length(list)
               : 0;
}

json_object *element_in(json_object *o, const char *name, int k)
{
    return json_object_array_get_idx(field(o, name), (size_t)k);
}

bool is_in(json_object *o, const char *name, const char *text)
{
    const char *value = text_in(o, name);
    return value && strcmp(value, text) == 0;
}
