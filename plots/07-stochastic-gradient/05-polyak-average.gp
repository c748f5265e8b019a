# 7.5: the iterates wander, their mean comes to rest.
set title "SGD on (x^2 + 4 y^2)/2, noise of size 2, step 0.2, seed 7"
set xlabel "x"
set ylabel "y"
set xrange [-5.3:2]
set yrange [-1.9:3.3]
set arrow 1 from -5.3, 0 to 2, 0 nohead lt 5 lw 0.7
set arrow 2 from 0, -1.9 to 0, 3.3 nohead lt 5 lw 0.7
plot reference using 2:3 with linespoints lt 3 lw 0.7 title "iterates", \
     reference using ($1 < 20 ? NaN : $4):5 with lines lt 1 lw 3 \
     title "their mean from step 20 on", \
     for [k = 1:have_yours] yours using ($1 < 20 ? NaN : $4):5 \
     with points lt 2 title "yours"
