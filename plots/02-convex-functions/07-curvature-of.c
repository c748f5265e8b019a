/*
 * Data for the picture of 2.7, the tree of max(x, 0)^2 - log y + sqrt(1 + x^2):
 * x, y, curvature, name and verdict of every node, then the edges.
 */
#include "convex_functions.h"
#include <stdio.h>

enum { NODES = 16, ROOM = 32 };

static const char *name_of(const node *n, char room[ROOM])
{
    static const char *const names[OPERATIONS] = {
        [OP_SUM] = "+",     [OP_MAX] = "max",       [OP_LOG] = "log",
        [OP_SQRT] = "sqrt", [OP_SQUARE] = "square",
    };
    if (n->op == OP_VARIABLE)
        snprintf(room, ROOM, "%c", 'x' + n->a);
    else if (n->op == OP_CONSTANT)
        snprintf(room, ROOM, "%g", n->value);
    else if (n->op == OP_SCALE)
        snprintf(room, ROOM, "%g*", n->value);
    else
        snprintf(room, ROOM, "%s", names[n->op]);
    return room;
}

int main(void)
{
    node nodes[NODES];
    curvature c[NODES] = {CURVATURE_UNKNOWN};
    known_sign s[NODES];
    double x[NODES], y[NODES], leaf = 0;
    int count = expression_read(
        NODES, nodes, "x 0 max square y log -1* + 1 x square + sqrt +");
    if ((int)curvature_of(count, c, s, nodes) == NOT_WRITTEN)
        return 0;
    for (int i = 0; i < count; i++) {
        int arguments = operation_arguments(nodes[i].op);
        int a = nodes[i].a, b = arguments > 1 ? nodes[i].b : a;
        x[i] = arguments > 0 ? (x[a] + x[b]) / 2 : leaf++;
        y[i] = arguments > 0 ? 1 + (y[a] > y[b] ? y[a] : y[b]) : 0;
    }
    for (int i = 0; i < count; i++) {
        char room[ROOM];
        printf("%.9g %.9g %d %s %s\n", x[i], y[i], (int)c[i],
               name_of(&nodes[i], room), curvature_string(c[i]));
    }
    printf("\n\n");
    for (int i = 0; i < count; i++) {
        int arguments = operation_arguments(nodes[i].op);
        for (int k = 0; k < arguments; k++) {
            int child = k ? nodes[i].b : nodes[i].a;
            printf("%.9g %.9g\n%.9g %.9g\n\n", x[i], y[i], x[child], y[child]);
        }
    }
    return 0;
}
