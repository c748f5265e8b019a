# 8.5: the spectral radius: down, flat at sqrt(beta), up.
set title "spectral radius; flat, at sqrt(beta), where the roots are complex"
set xlabel "eta lambda"
set ylabel "rho"
set xrange [0:3.5]
set yrange [0:1.25]
set arrow 1 from 0, 1 to 3.5, 1 nohead lt 5
set label 1 "diverges above" at 0.15, 1.07
names = "0 0.25 0.64"
plot for [i = 0:2] reference index i using 1:2 with linespoints lt word("1 3 4", i + 1) + 0 \
     pi (text ? 1 : 4) title "beta = ".word(names, i + 1), \
     for [i = 0:have_yours * 3 - 1] yours index i using 1:2 with points lt 2 \
     title (i == 0 ? "yours" : "")
