// Answering for others: a failure that somebody hands in from outside (the API, the command line) -> diagnosis with its words. Nothing is
// stored or sent, and nothing of the life of our own Data Sources is needed, so that any pipeline can ask.
export { type AnsweredFailure, answerFailure, defaultAuthOf, explainDiagnosis } from './answer-failure.ts';
