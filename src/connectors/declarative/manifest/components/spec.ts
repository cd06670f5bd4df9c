// The settings that a connector needs, how older ones are brought up to date, and how to authorize through the provider's pages.
import { z } from 'zod';
import { component, customComponent, json, oneOf, readTree, template, templates, text, texts } from './describe.ts';
import { configTransformations, configValidators } from './names.ts';

const scopes = z.array(z.looseObject({ scope: text() }));

export const oauthConnectorInput = z.looseObject({
  consent_url: text(),
  access_token_url: text(),
  scope: text().optional(),
  scopes: scopes.optional(),
  optional_scopes: scopes.optional(),
  scopes_join_strategy: z.enum(['space', 'comma', 'plus']).default('space'),
  access_token_headers: json().optional(),
  access_token_params: json().optional(),
  extract_output: texts().optional(),
  state: z.looseObject({ min: z.int(), max: z.int() }).optional(),
  client_id_key: text().optional(),
  client_secret_key: text().optional(),
  scope_key: text().optional(),
  state_key: text().optional(),
  auth_code_key: text().optional(),
  redirect_uri_key: text().optional(),
});

export const oauthConfigSpecification = z.looseObject({
  oauth_user_input_from_connector_config_specification: json().optional(),
  oauth_connector_input_specification: oauthConnectorInput.optional(),
  complete_oauth_output_specification: json().optional(),
  complete_oauth_server_input_specification: json().optional(),
  complete_oauth_server_output_specification: json().optional(),
});

export const authFlow = z.object({
  auth_flow_type: z.enum(['oauth2.0', 'oauth1.0']).optional(),
  predicate_key: texts().optional(),
  predicate_value: text().optional(),
  oauth_config_specification: oauthConfigSpecification.optional(),
});

export const configRemapField = component(
  'ConfigRemapField',
  'The value of a setting is replaced by another, by a table.',
  {
    map: z.unknown().transform((it, judge) => {
      if (typeof it === 'string' || (typeof it === 'object' && it !== null && !Array.isArray(it))) return readTree(it);
      judge.addIssue({
        code: 'custom',
        message: it === undefined ? 'is missing' : 'expected values with their replacements',
      });
      return z.NEVER;
    }),
    field_path: templates(),
  },
);
export const configAddFields = component('ConfigAddFields', 'Settings are added, or given another value.', {
  fields: z.array(oneOf('AddedFieldDefinition')),
  condition: template().optional(),
});
export const configRemoveFields = component('ConfigRemoveFields', 'Settings are taken out.', {
  field_pointers: z.array(texts()),
  condition: template().optional(),
});
export const customConfigTransformation = customComponent('CustomConfigTransformation');

export const configMigration = component('ConfigMigration', 'Settings of an older form are brought into the newest.', {
  description: text().optional(),
  transformations: z.array(oneOf(...configTransformations)),
});

export const validateAdheresToSchema = component('ValidateAdheresToSchema', 'The value must fit a JSON schema.', {
  base_schema: z.union([z.string(), json()]).transform((it) => readTree(it)),
});
export const customValidationStrategy = customComponent('CustomValidationStrategy');

const strategy = () => oneOf('ValidateAdheresToSchema', 'CustomValidationStrategy');

export const dpathValidator = component('DpathValidator', 'Checks one setting.', {
  field_path: templates(),
  validation_strategy: strategy(),
});
export const predicateValidator = component('PredicateValidator', 'Checks a value that is made of the settings.', {
  value: z.unknown().transform((it, judge) => {
    if (it === undefined) judge.addIssue({ code: 'custom', message: 'is missing' });
    return readTree(it);
  }),
  validation_strategy: strategy(),
});

export const configNormalizationRules = z.strictObject({
  type: z.literal('ConfigNormalizationRules'),
  config_migrations: z.array(oneOf('ConfigMigration')).default([]),
  transformations: z.array(oneOf(...configTransformations)).default([]),
  validations: z.array(oneOf(...configValidators)).default([]),
});

export const spec = component('Spec', 'The settings that the connector needs.', {
  connection_specification: json(),
  documentation_url: text().optional(),
  advanced_auth: authFlow.optional(),
  config_normalization_rules: configNormalizationRules.optional(),
});
