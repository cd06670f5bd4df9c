// Moodle: `exception` and `errorcode` with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.moodle.org/dev/Errors_handling_in_web_services';

export const rules: readonly Rule[] = [
  {
    id: 'moodle/token',
    match: { code: ['invalidtoken', 'invalidprivatetoken'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      200,
      { exception: 'moodle_exception', errorcode: 'invalidtoken', message: 'Invalid token - token not found' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moodle/access',
    match: { code: ['accessexception', 'nopermissions', 'requireloginerror', 'webservice_access_exception'] },
    ...means.objectAccessLost,
    citation: docs,
    example: answer(
      200,
      { exception: 'webservice_access_exception', errorcode: 'accessexception', message: 'Access control exception' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moodle/service-off',
    match: { code: ['enablewsdescription', 'servicenotavailable'] },
    ...means.planLimit,
    citation: docs,
    example: answer(
      200,
      { exception: 'moodle_exception', errorcode: 'servicenotavailable', message: 'Web service is not available.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moodle/address',
    match: { code: 'invalidiptoken' },
    ...means.ipNotAllowed,
    citation: docs,
    example: answer(
      200,
      { exception: 'moodle_exception', errorcode: 'invalidiptoken', message: 'Your IP is not allowed.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moodle/parameter',
    match: { code: ['invalidparameter', 'invalidrecord', 'missingparam'] },
    ...means.badRequest,
    citation: docs,
    example: answer(
      200,
      {
        exception: 'invalid_parameter_exception',
        errorcode: 'invalidparameter',
        message: 'Invalid parameter value detected',
      },
      { auth: 'api_key' },
    ),
  },
];
