/* Named by musl in thread attributes that nothing here reads. */
struct sched_param {
  int sched_priority;
};
