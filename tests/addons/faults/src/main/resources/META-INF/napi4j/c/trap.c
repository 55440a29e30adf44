/* What a fault of C code does to a module: no Java exception, the end of the thread wherever it is. */
void faults_trap(void) {
    __builtin_trap();
}
