# Makes reference-points.csv: python3 reference-points.py > reference-points.csv (mpmath 1.3, 50 digits).
# Each row: a model's log-likelihood of one buyer, the probability to be alive and the expected purchases in the next 39,
# straight from the published formulas, 2F1 and all.
from mpmath import *
mp.dps=50
def lnB(a,b): return loggamma(a)+loggamma(b)-loggamma(a+b)
def nbd(p,x,tx,T):
    r,al=p[:2]; return loggamma(r+x)-loggamma(r)+r*log(al)-(r+x)*log(al+T)
def bg(p,x,tx,T):
    r,al,a,b=p
    A=exp(lnB(a,b+x)-lnB(a,b)-(r+x)*log(al+T))
    D=exp(lnB(a+1,b+x-1)-lnB(a,b)-(r+x)*log(al+tx)) if x>0 else mpf(0)
    return loggamma(r+x)-loggamma(r)+r*log(al)+log(A+D), A/(A+D)
def mbg(p,x,tx,T,k=1,litt=0):
    r,al,a,b=p
    S=sum(exp(loggamma(r+k*x+j)-loggamma(j+1)-(r+k*x+j)*log(al+T))*(mpf(T)-tx)**j for j in range(k))
    A=exp(lnB(a,b+x+1)-lnB(a,b))*S
    D=exp(lnB(a+1,b+x)-lnB(a,b)+loggamma(r+k*x)-(r+k*x)*log(al+tx))
    return -loggamma(r)+r*log(al)+(k-1)*litt-x*loggamma(k)+log(A+D), A/(A+D)
def pts(tx,T,c,K):
    l=[tx]; d=c/50
    while tx+d<T: l.append(tx+d); d*=2
    l+=[tx+c/K*j for j in (1,3,9,27,60) if tx+c/K*j<T]
    return sorted(set(l+[T]))
def par(p,x,tx,T):
    r,al,s,be=p; K=r+x
    f=lambda u: exp(-K*log((al+u)/(al+tx))-s*log((be+u)/(be+tx)))/(be+u)
    I=quad(f,pts(mpf(tx),mpf(T),min(al,be)+tx,K)) if T>tx else mpf(0)
    A=exp(-K*log((al+T)/(al+tx))-s*log((be+T)/(be+tx)))
    M=A+s*I
    return loggamma(K)-loggamma(r)+r*log(al)+s*log(be)-K*log(al+tx)-s*log(be+tx)+log(M), A/M
rows=[(0,0,38.86),(2,30.43,38.86),(26,30.86,31),(5,40,40),(1200,500,546),(1,0.5,400)]
rows=[tuple(mpf(v) for v in (a,str(b),str(c))) for a,b,c in rows]
rows=[(a,mpf(float(b)),mpf(float(c))) for a,b,c in rows]
def e_beta(K,A,a,B,t): # alive, k=1
    return (a+B-1)/(a-1)*(1-(A/(A+t))**K*hyp2f1(K,B,a+B-1,t/(A+t)))
def mf(v): return mpf(float(v))
sets=dict(
 nbd=[(.385,12.07),(1e6,5e6),(.0144,30)],
 bgnbd=[(.2426,4.414,.793,2.426),(.0144,5,.3,1.2),(1e6,5e6,2,3),(.5,20,1e-6,50)],
 mbgnbd=[(.525,6.183,.891,1.614),(.0144,5,.3,1.2),(3,.01,5e5,8e5),(.5,20,1e-6,50)],
 mbgcnbd=[(.9,3.1,.6,1.1),(.05,2,.3,1.2)],
 paretonbd=[(.553,10.578,.606,11.669),(.05,100,.02,1e5),(5,.5,3,.2),(1e-3,1e3,2,1e-3)])
out=[]
t=mpf(39)
for m,ps in sets.items():
    for p in ps:
        p=tuple(mf(v) for v in p)
        for x,tx,T in rows:
            k=3 if m=='mbgcnbd' else 1
            litt=mf(float(x*log(tx/x))) if x>0 else mpf(0)
            e=None
            if m=='nbd': ll,al=nbd(p,x,tx,T),mpf(1); e=(p[0]+x)*t/(p[1]+T)
            elif m=='bgnbd': ll,al=bg(p,x,tx,T); e=al*e_beta(p[0]+x,p[1]+T,p[2],p[3]+x,t)
            elif m=='mbgnbd': ll,al=mbg(p,x,tx,T); e=al*e_beta(p[0]+x,p[1]+T,p[2],p[3]+x+1,t)
            elif m=='mbgcnbd': ll,al=mbg(p,x,tx,T,3,litt)
            else:
                ll,al=par(p,x,tx,T); s,be=p[2:]; e=al*(p[0]+x)*(be+T)/((p[1]+T)*(s-1))*(1-((be+T)/(be+T+t))**(s-1))
            out.append((m,k,[float(v) for v in p],[float(v) for v in (x,tx,T)],float(litt),float(ll),float(al),None if e is None else float(e.real)))
print("model,k,p1,p2,p3,p4,x,tx,T,litt,logLikelihood,alive,expected")
for m, k, p, row, litt, ll, al, e in out:
    p = list(p) + [""] * (4 - len(p))
    print(",".join(str(v) for v in [m, k, *p, *row, repr(litt), repr(ll), repr(al), "" if e is None else repr(e)]))
