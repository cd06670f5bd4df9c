// What does this failure mean? For programs that meet failures of their own. Nothing is stored, and nothing is sent anywhere.
import { z } from 'zod';
import { requirePermission } from '../../accounts/index.ts';
import { answerFailure, defaultAuthOf } from '../../life/answer-failure/index.ts';
import type { DiagnosisContext, Failure } from '../../life/diagnosis/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import {
  type AnsweredFailureView,
  answeredFailure,
  answeredFailures,
  diagnoseInput,
  type FailureInput,
} from '../failure-schemas.ts';

export const registerDiagnoseRoutes: RegisterRoutes = (app, ctx) => {
  app.post(
    '/diagnose',
    {
      config: { keepsNothing: true },
      schema: {
        tags: ['diagnosis'],
        summary: 'What a failure means, in data and in words; one, or up to 500 in `failures`. Nothing is stored',
        body: diagnoseInput,
        response: { 200: z.union([answeredFailure, answeredFailures]) },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      const nowMs = ctx.clock.now().getTime();
      const { failures, ...one } = request.body;
      return failures === undefined
        ? answer(one, nowMs)
        : { items: failures.map((it) => ({ id: it.id ?? null, ...answer(it, nowMs) })) };
    },
  );
};

const answer = (input: FailureInput, nowMs: number): AnsweredFailureView =>
  answerFailure(toFailure(input), (input.context ?? {}) as DiagnosisContext, nowMs);

function toFailure({ provider, stage, auth, response, error }: FailureInput): Failure {
  return {
    kind: 'failure',
    provider: provider || 'unknown',
    stage,
    auth: auth ?? defaultAuthOf(stage),
    ...(response && {
      response: {
        status: response.status,
        headers: (response.headers ?? {}) as Record<string, string>,
        body: response.body,
      },
    }),
    ...(error && { error: error as NonNullable<Failure['error']> }),
  };
}
