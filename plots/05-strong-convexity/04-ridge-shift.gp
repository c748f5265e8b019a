# 5.4: every eigenvalue grows by 2 lambda; the small ones feel it first.
set title "diabetes: every eigenvalue of the Hessian grows by 2 lambda"
set xlabel "lambda"
set logscale xy
set format xy (text ? "%g" : "10^{%L}")
set xrange [1e-4:10]
set yrange [5e-3:50]
plot reference index 0 using 1:2 with lines lt 1 \
         title "smallest, largest", \
     reference index 0 using 1:11 with lines lt 1 notitle, \
     for [c = 3:10] reference index 0 using 1:(text ? NaN : column(c)) \
         with lines lt 5 lw 1 title (c == 3 && !text ? "others" : ""), \
     reference index 1 using 2:1 with points lt 3 \
         title "lambda for a mu", \
     for [k = 1:have_yours] for [c in "2 11"] yours index 0 \
         using 1:(column(int(c))) with points lt 2 \
         title (c eq "2" ? "your eigenvalues" : ""), \
     for [k = 1:have_yours] yours index 1 using 2:1 with points lt 4 ps 1.4 \
         title "your lambda"
