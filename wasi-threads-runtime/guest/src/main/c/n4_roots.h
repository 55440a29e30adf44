/*
 * Where marking starts: static fields, class objects, threads, handles, references waiting for their queue, and what other
 * parts of the runtime registered (n4_heap_register_roots and its neighbours).
 */
#pragma once

/* Calls `visit` with every root, NULL and constants among them. World stopped. */
void n4_roots_each(void (*visit)(void* object));

/* Runs the registered weak scanners. World stopped, marking done. */
void n4_roots_run_weak_scanners(void);
