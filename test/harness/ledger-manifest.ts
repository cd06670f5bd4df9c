// A manifest that leaves much to the provider: one stream stands in it, one has the columns that the provider tells, and the others are those
// that the provider lists. For tests of what is found out while a Data Source is connected.

const selector = (field: string): string =>
  `{ type: RecordSelector, extractor: { type: DpathExtractor, field_path: [${field}] } }`;

export const ledgerManifest = `version: 6.44.0
type: DeclarativeSource
check: { type: CheckStream, stream_names: [accounts] }
definitions:
  requester:
    type: HttpRequester
    url_base: https://ledger.invalid
    http_method: GET
    authenticator: { type: BearerAuthenticator, api_token: "{{ config['token'] }}" }
  fields:
    type: DynamicSchemaLoader
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: "/fields/{{ parameters['table'] }}" }
      record_selector: ${selector('')}
    schema_type_identifier:
      key_pointer: [name]
      type_pointer: [kind]
      schema_pointer: [fields]
streams:
  - type: DeclarativeStream
    name: accounts
    primary_key: [id]
    schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: string } } } }
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: /rows/accounts }
      record_selector: ${selector('rows')}
  - type: DeclarativeStream
    $parameters: { table: invoices }
    name: invoices
    primary_key: [id]
    schema_loader: { $ref: "#/definitions/fields" }
    retriever:
      type: SimpleRetriever
      requester: { $ref: "#/definitions/requester", path: /rows/invoices }
      record_selector: ${selector('rows')}
dynamic_streams:
  - type: DynamicDeclarativeStream
    name: tables
    stream_template:
      type: DeclarativeStream
      name: ""
      primary_key: [id]
      schema_loader: { type: InlineSchemaLoader, schema: { type: object, properties: { id: { type: string } } } }
      retriever:
        type: SimpleRetriever
        requester: { $ref: "#/definitions/requester", path: "" }
        record_selector: ${selector('rows')}
    components_resolver:
      type: HttpComponentsResolver
      retriever:
        type: SimpleRetriever
        requester: { $ref: "#/definitions/requester", path: /tables }
        record_selector: ${selector('tables')}
      components_mapping:
        - { type: ComponentMappingDefinition, field_path: [name], value: "{{ components_values['name'] }}" }
        - { type: ComponentMappingDefinition, field_path: [retriever, requester, path], value: "/rows/{{ components_values['name'] }}" }
spec:
  type: Spec
  connection_specification:
    type: object
    required: [token]
    properties: { token: { type: string, title: Token, airbyte_secret: true } }
`;
