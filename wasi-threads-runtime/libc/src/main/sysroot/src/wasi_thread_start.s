# Where the host enters a new thread: (tid, start), start as laid out in thread.h.
#
# Assembly, because C needs the stack and TLS that are set up here, and because the thread's memory may
# be freed by another thread as soon as the word at the end is 0: nothing may touch the stack after that.
	.globaltype	__stack_pointer, i32
	.functype	__wasm_init_tls (i32) -> ()
	.functype	__n4_thread_run (i32, i32) -> (i32)
	.globl	wasi_thread_start
	.export_name	wasi_thread_start, wasi_thread_start
	.type	wasi_thread_start,@function
wasi_thread_start:
	.functype	wasi_thread_start (i32, i32) -> ()
	local.get	1
	i32.load	0
	global.set	__stack_pointer
	local.get	1
	i32.load	4
	call	__wasm_init_tls
	local.get	0
	local.get	1
	call	__n4_thread_run
	local.tee	0
	i32.const	0
	i32.atomic.store	0
	local.get	0
	i32.const	-1
	memory.atomic.notify	0
	drop
	end_function
