// PrestaShop: sentences of its web service, in XML or JSON.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const webservice = 'https://github.com/PrestaShop/PrestaShop/blob/develop/classes/webservice/WebserviceRequest.php';

export const rules: readonly Rule[] = [
  {
    id: 'prestashop/key-not-active',
    match: { words: ['authentification key is not active | authentication key is not active'] },
    ...means.apiKeyDeleted,
    citation: webservice,
    seen: 'Authentification key is not active',
    example: answer(
      401,
      '<prestashop><errors><error><code>20</code><message>Authentification key is not active</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'prestashop/key-format',
    match: { words: ['invalid authentication key format'] },
    ...means.wrongApiKey,
    citation: webservice,
    seen: 'Invalid authentication key format',
    example: answer(
      401,
      '<prestashop><errors><error><code>18</code><message>Invalid authentication key format</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'prestashop/key-without-permission',
    match: { words: ['no permission for this authentication key'] },
    ...likely(means.scopeMissing),
    citation: webservice,
    seen: 'No permission for this authentication key',
    example: answer(
      401,
      '<prestashop><errors><error><code>21</code><message>No permission for this authentication key</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'prestashop/key-missing',
    match: { words: ['authentication key is empty | please enter the authentication key'] },
    ...guess(means.badRequest),
    citation: webservice,
    seen: 'Authentication key is empty',
    example: answer(
      401,
      '<prestashop><errors><error><code>17</code><message>Authentication key is empty</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'prestashop/bad-auth-key',
    match: { words: ['bad auth key'] },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/Myddleware/myddleware/issues/299',
    seen: 'Bad auth key',
    example: answer(
      401,
      '<prestashop><errors><error><code>16</code><message>Bad auth key</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'prestashop/webservice-off',
    match: { words: ['webservice is disabled'], status: ['4xx', 503, 200] },
    ...means.planLimit,
    citation: webservice,
    seen: 'The PrestaShop webservice is disabled.',
    example: answer(
      404,
      '<prestashop><errors><error><code>22</code><message>The PrestaShop webservice is disabled. Please activate it in the PrestaShop Back Office</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'prestashop/resource-not-allowed',
    match: { words: ['not allowed with this authentication key | not available with this authentication key'] },
    ...likely(means.scopeMissing),
    scope: 'stream',
    citation: webservice,
    example: answer(
      401,
      '<prestashop><errors><error><code>26</code><message>Resource of type orders is not allowed with this authentication key</message></error></errors></prestashop>',
      { auth: 'api_key' },
    ),
  },
];
