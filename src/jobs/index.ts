// Jobs: what is to be done and when, and the workers that do it. Due times stand in due_jobs and come from our clock; pg-boss carries.
export { countJobs, listParkedJobs, type ParkedJob, wakeParkedJobs } from './list-parked-jobs.ts';
export { cancelJob, findDueAt, type JobKind, type JobPlan, jobKinds, planJob, planJobs } from './plan-job.ts';
export {
  createJobRunner,
  type JobHandler,
  type JobHandlers,
  type JobOutcome,
  type JobRunner,
  type RunningJob,
} from './run-jobs.ts';
