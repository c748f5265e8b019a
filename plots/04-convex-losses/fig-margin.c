/* Data: margin z, then the losses 0-1, hinge, squared hinge, logistic. */
#include "losses.h"

#include <stdio.h>

int main(void)
{
    const loss_kind kinds[4] = {LOSS_ZERO_ONE, LOSS_HINGE, LOSS_SQUARED_HINGE,
                                LOSS_LOGISTIC};
    for (int k = -40; k <= 60; k++) {
        double z = k / 20.0;
        printf("%g", z);
        for (int i = 0; i < 4; i++)
            printf(" %.9g", loss_value(kinds[i], NULL, z, 1));
        printf("\n");
    }
    return 0;
}
