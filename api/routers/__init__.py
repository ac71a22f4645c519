"""One router a resource; routers do not know each other."""
