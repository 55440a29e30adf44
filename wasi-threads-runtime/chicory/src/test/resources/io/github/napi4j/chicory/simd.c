/* A vector addition. */
typedef int vector __attribute__((vector_size(16)));
__attribute__((export_name("add"))) void add(vector *a, vector *b) { *a += *b; }
