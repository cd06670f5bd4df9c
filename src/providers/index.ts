// Every provider that Mooring knows rules of: one folder each, data alone, and one line here. `diagnose` gets this list handed to it.
import type { ProviderRules } from '../life/diagnosis/index.ts';
import { activeCampaign } from './active-campaign/index.ts';
import { adjust } from './adjust/index.ts';
import { adobeAnalytics } from './adobe-analytics/index.ts';
import { adroll } from './adroll/index.ts';
import { adyen } from './adyen/index.ts';
import { afrigis } from './afrigis/index.ts';
import { ahrefs } from './ahrefs/index.ts';
import { aircall } from './aircall/index.ts';
import { airtable } from './airtable/index.ts';
import { akamai } from './akamai/index.ts';
import { alKo } from './al-ko/index.ts';
import { algolia } from './algolia/index.ts';
import { alibabaCloud } from './alibaba-cloud/index.ts';
import { allegro } from './allegro/index.ts';
import { alphaVantage } from './alpha-vantage/index.ts';
import { amazonAds } from './amazon-ads/index.ts';
import { amazonPay } from './amazon-pay/index.ts';
import { amazonSpApi } from './amazon-sp-api/index.ts';
import { amplitude } from './amplitude/index.ts';
import { anthropic } from './anthropic/index.ts';
import { apacheDruid } from './apache-druid/index.ts';
import { apachePinot } from './apache-pinot/index.ts';
import { apachePolaris } from './apache-polaris/index.ts';
import { apiNinjas } from './api-ninjas/index.ts';
import { apilayer } from './apilayer/index.ts';
import { apollo } from './apollo/index.ts';
import { appStoreConnect } from './app-store-connect/index.ts';
import { appleSearchAds } from './apple-search-ads/index.ts';
import { appsflyer } from './appsflyer/index.ts';
import { artifactory } from './artifactory/index.ts';
import { asana } from './asana/index.ts';
import { ashby } from './ashby/index.ts';
import { atInternet } from './at-internet/index.ts';
import { athena } from './athena/index.ts';
import { atlassian } from './atlassian/index.ts';
import { attio } from './attio/index.ts';
import { auth0 } from './auth0/index.ts';
import { aws } from './aws/index.ts';
import { azureBlobStorage } from './azure-blob-storage/index.ts';
import { azureCosmosDb } from './azure-cosmos-db/index.ts';
import { azureDevops } from './azure-devops/index.ts';
import { azureMonitor } from './azure-monitor/index.ts';
import { backblazeB2 } from './backblaze-b2/index.ts';
import { bamboohr } from './bamboohr/index.ts';
import { basecamp } from './basecamp/index.ts';
import { bigcommerce } from './bigcommerce/index.ts';
import { bigquery } from './bigquery/index.ts';
import { bill } from './bill/index.ts';
import { binance } from './binance/index.ts';
import { bitbucket } from './bitbucket/index.ts';
import { bitly } from './bitly/index.ts';
import { bitrix24 } from './bitrix24/index.ts';
import { bitso } from './bitso/index.ts';
import { bookingCom } from './booking-com/index.ts';
import { box } from './box/index.ts';
import { braintree } from './braintree/index.ts';
import { branch } from './branch/index.ts';
import { braze } from './braze/index.ts';
import { brevo } from './brevo/index.ts';
import { brex } from './brex/index.ts';
import { budgetsms } from './budgetsms/index.ts';
import { bullhorn } from './bullhorn/index.ts';
import { bybit } from './bybit/index.ts';
import { calendly } from './calendly/index.ts';
import { calkit } from './calkit/index.ts';
import { callrail } from './callrail/index.ts';
import { campaignMonitor } from './campaign-monitor/index.ts';
import { canva } from './canva/index.ts';
import { cassandra } from './cassandra/index.ts';
import { chargebee } from './chargebee/index.ts';
import { chargify } from './chargify/index.ts';
import { checkoutCom } from './checkout-com/index.ts';
import { cieloHome } from './cielo-home/index.ts';
import { circleci } from './circleci/index.ts';
import { cjDropshipping } from './cj-dropshipping/index.ts';
import { cleartax } from './cleartax/index.ts';
import { clickhouse } from './clickhouse/index.ts';
import { clickup } from './clickup/index.ts';
import { clockify } from './clockify/index.ts';
import { close } from './close/index.ts';
import { cloudflare } from './cloudflare/index.ts';
import { cockroachdb } from './cockroachdb/index.ts';
import { coda } from './coda/index.ts';
import { cognito } from './cognito/index.ts';
import { coinbase } from './coinbase/index.ts';
import { coingecko } from './coingecko/index.ts';
import { coinmarketcap } from './coinmarketcap/index.ts';
import { cometchat } from './cometchat/index.ts';
import { constantContact } from './constant-contact/index.ts';
import { consul } from './consul/index.ts';
import { contentful } from './contentful/index.ts';
import { convertkit } from './convertkit/index.ts';
import { copper } from './copper/index.ts';
import { couchbase } from './couchbase/index.ts';
import { criteo } from './criteo/index.ts';
import { customerIo } from './customer-io/index.ts';
import { cybersource } from './cybersource/index.ts';
import { daikinOnecta } from './daikin-onecta/index.ts';
import { dailymotion } from './dailymotion/index.ts';
import { databricks } from './databricks/index.ts';
import { datadog } from './datadog/index.ts';
import { dataforseo } from './dataforseo/index.ts';
import { db2 } from './db2/index.ts';
import { dexcomShare } from './dexcom-share/index.ts';
import { dialpad } from './dialpad/index.ts';
import { digitalocean } from './digitalocean/index.ts';
import { directus } from './directus/index.ts';
import { discord } from './discord/index.ts';
import { discourse } from './discourse/index.ts';
import { dlocal } from './dlocal/index.ts';
import { docusign } from './docusign/index.ts';
import { dremio } from './dremio/index.ts';
import { drift } from './drift/index.ts';
import { dropbox } from './dropbox/index.ts';
import { dynamics365 } from './dynamics-365/index.ts';
import { dynamodb } from './dynamodb/index.ts';
import { eConomic } from './e-conomic/index.ts';
import { ebay } from './ebay/index.ts';
import { ecobee } from './ecobee/index.ts';
import { elasticsearch } from './elasticsearch/index.ts';
import { eloqua } from './eloqua/index.ts';
import { etherscan } from './etherscan/index.ts';
import { etsy } from './etsy/index.ts';
import { eventbrite } from './eventbrite/index.ts';
import { evernote } from './evernote/index.ts';
import { exactOnline } from './exact-online/index.ts';
import { exasol } from './exasol/index.ts';
import { explorium } from './explorium/index.ts';
import { facebookAds } from './facebook-ads/index.ts';
import { facebookPages } from './facebook-pages/index.ts';
import { faunadb } from './faunadb/index.ts';
import { figma } from './figma/index.ts';
import { finch } from './finch/index.ts';
import { fingerprint } from './fingerprint/index.ts';
import { firebase } from './firebase/index.ts';
import { firebird } from './firebird/index.ts';
import { firebolt } from './firebolt/index.ts';
import { fitbit } from './fitbit/index.ts';
import { flickr } from './flickr/index.ts';
import { followUpBoss } from './follow-up-boss/index.ts';
import { fortnox } from './fortnox/index.ts';
import { freeagent } from './freeagent/index.ts';
import { freshbooks } from './freshbooks/index.ts';
import { freshdesk } from './freshdesk/index.ts';
import { freshsales } from './freshsales/index.ts';
import { freshservice } from './freshservice/index.ts';
import { front } from './front/index.ts';
import { ftp } from './ftp/index.ts';
import { fusionsolar } from './fusionsolar/index.ts';
import { garmin } from './garmin/index.ts';
import { gemini } from './gemini/index.ts';
import { ghost } from './ghost/index.ts';
import { github } from './github/index.ts';
import { gitlab } from './gitlab/index.ts';
import { glpi } from './glpi/index.ts';
import { gmail } from './gmail/index.ts';
import { gocardless } from './gocardless/index.ts';
import { gohighlevel } from './gohighlevel/index.ts';
import { gong } from './gong/index.ts';
import { google } from './google/index.ts';
import { googleAdManager } from './google-ad-manager/index.ts';
import { googleAds } from './google-ads/index.ts';
import { googleAnalytics } from './google-analytics/index.ts';
import { googleCampaignManager } from './google-campaign-manager/index.ts';
import { googleCloudStorage } from './google-cloud-storage/index.ts';
import { googleDrive } from './google-drive/index.ts';
import { googleMaps } from './google-maps/index.ts';
import { googleSearchConsole } from './google-search-console/index.ts';
import { googleSheets } from './google-sheets/index.ts';
import { gorgias } from './gorgias/index.ts';
import { granola } from './granola/index.ts';
import { greenhouse } from './greenhouse/index.ts';
import { growatt } from './growatt/index.ts';
import { gumroad } from './gumroad/index.ts';
import { gusto } from './gusto/index.ts';
import { harvest } from './harvest/index.ts';
import { helpScout } from './help-scout/index.ts';
import { hipay } from './hipay/index.ts';
import { hive } from './hive/index.ts';
import { homeConnect } from './home-connect/index.ts';
import { hubspot } from './hubspot/index.ts';
import { hubstaff } from './hubstaff/index.ts';
import { hue } from './hue/index.ts';
import { iflow } from './iflow/index.ts';
import { influxdb } from './influxdb/index.ts';
import { insightly } from './insightly/index.ts';
import { instagram } from './instagram/index.ts';
import { intercom } from './intercom/index.ts';
import { iterable } from './iterable/index.ts';
import { jenkins } from './jenkins/index.ts';
import { jobber } from './jobber/index.ts';
import { jotform } from './jotform/index.ts';
import { kafka } from './kafka/index.ts';
import { keap } from './keap/index.ts';
import { kintone } from './kintone/index.ts';
import { klarna } from './klarna/index.ts';
import { klaviyo } from './klaviyo/index.ts';
import { kraken } from './kraken/index.ts';
import { kuaidaili } from './kuaidaili/index.ts';
import { kucoin } from './kucoin/index.ts';
import { kustomer } from './kustomer/index.ts';
import { lark } from './lark/index.ts';
import { launchdarkly } from './launchdarkly/index.ts';
import { lazada } from './lazada/index.ts';
import { lemonSqueezy } from './lemon-squeezy/index.ts';
import { lever } from './lever/index.ts';
import { lgHorizon } from './lg-horizon/index.ts';
import { lightspeed } from './lightspeed/index.ts';
import { linear } from './linear/index.ts';
import { linkedin } from './linkedin/index.ts';
import { linkedinAds } from './linkedin-ads/index.ts';
import { linkedinPages } from './linkedin-pages/index.ts';
import { linnworks } from './linnworks/index.ts';
import { livechat } from './livechat/index.ts';
import { locationiq } from './locationiq/index.ts';
import { longport } from './longport/index.ts';
import { loqate } from './loqate/index.ts';
import { magento } from './magento/index.ts';
import { mailchimp } from './mailchimp/index.ts';
import { mailerlite } from './mailerlite/index.ts';
import { mailgun } from './mailgun/index.ts';
import { mailjet } from './mailjet/index.ts';
import { mapbox } from './mapbox/index.ts';
import { marketo } from './marketo/index.ts';
import { matomo } from './matomo/index.ts';
import { maya } from './maya/index.ts';
import { meilisearch } from './meilisearch/index.ts';
import { mercadoLibre } from './mercado-libre/index.ts';
import { microsoft } from './microsoft/index.ts';
import { microsoftAds } from './microsoft-ads/index.ts';
import { microsoftGraph } from './microsoft-graph/index.ts';
import { miro } from './miro/index.ts';
import { misttrack } from './misttrack/index.ts';
import { mixpanel } from './mixpanel/index.ts';
import { mollie } from './mollie/index.ts';
import { monday } from './monday/index.ts';
import { moneybird } from './moneybird/index.ts';
import { mongodb } from './mongodb/index.ts';
import { mongodbAtlas } from './mongodb-atlas/index.ts';
import { monitorErp } from './monitor-erp/index.ts';
import { monzo } from './monzo/index.ts';
import { moodle } from './moodle/index.ts';
import { motherduck } from './motherduck/index.ts';
import { moz } from './moz/index.ts';
import { myob } from './myob/index.ts';
import { mysql } from './mysql/index.ts';
import { neo4j } from './neo4j/index.ts';
import { neon } from './neon/index.ts';
import { netatmo } from './netatmo/index.ts';
import { netlify } from './netlify/index.ts';
import { netmera } from './netmera/index.ts';
import { netsuite } from './netsuite/index.ts';
import { newRelic } from './new-relic/index.ts';
import { nextcloud } from './nextcloud/index.ts';
import { nibe } from './nibe/index.ts';
import { notion } from './notion/index.ts';
import { octopusEnergy } from './octopus-energy/index.ts';
import { odoo } from './odoo/index.ts';
import { okta } from './okta/index.ts';
import { okx } from './okx/index.ts';
import { omie } from './omie/index.ts';
import { omnisend } from './omnisend/index.ts';
import { onfleet } from './onfleet/index.ts';
import { openai } from './openai/index.ts';
import { opensearch } from './opensearch/index.ts';
import { opsgenie } from './opsgenie/index.ts';
import { oracle } from './oracle/index.ts';
import { oura } from './oura/index.ts';
import { outbrain } from './outbrain/index.ts';
import { outreach } from './outreach/index.ts';
import { overkiz } from './overkiz/index.ts';
import { paddle } from './paddle/index.ts';
import { pagerduty } from './pagerduty/index.ts';
import { pardot } from './pardot/index.ts';
import { paypal } from './paypal/index.ts';
import { personio } from './personio/index.ts';
import { pgbouncer } from './pgbouncer/index.ts';
import { pinecone } from './pinecone/index.ts';
import { pinterest } from './pinterest/index.ts';
import { pipedrive } from './pipedrive/index.ts';
import { plaid } from './plaid/index.ts';
import { planetscale } from './planetscale/index.ts';
import { planningCenter } from './planning-center/index.ts';
import { plausible } from './plausible/index.ts';
import { plivo } from './plivo/index.ts';
import { postgres } from './postgres/index.ts';
import { posthog } from './posthog/index.ts';
import { postmark } from './postmark/index.ts';
import { powerBi } from './power-bi/index.ts';
import { prestashop } from './prestashop/index.ts';
import { printful } from './printful/index.ts';
import { qdrant } from './qdrant/index.ts';
import { qianfan } from './qianfan/index.ts';
import { qlikEnterpriseManager } from './qlik-enterprise-manager/index.ts';
import { qualtrics } from './qualtrics/index.ts';
import { questrade } from './questrade/index.ts';
import { quickbooks } from './quickbooks/index.ts';
import { qweather } from './qweather/index.ts';
import { rabbitmq } from './rabbitmq/index.ts';
import { rakuten } from './rakuten/index.ts';
import { ramp } from './ramp/index.ts';
import { razorpay } from './razorpay/index.ts';
import { rdStation } from './rd-station/index.ts';
import { recharge } from './recharge/index.ts';
import { recurly } from './recurly/index.ts';
import { redash } from './redash/index.ts';
import { reddit } from './reddit/index.ts';
import { redis } from './redis/index.ts';
import { redshift } from './redshift/index.ts';
import { resend } from './resend/index.ts';
import { ring } from './ring/index.ts';
import { ringcentral } from './ringcentral/index.ts';
import { roborock } from './roborock/index.ts';
import { s3 } from './s3/index.ts';
import { sage } from './sage/index.ts';
import { salesforce } from './salesforce/index.ts';
import { salesforceMarketingCloud } from './salesforce-marketing-cloud/index.ts';
import { salesloft } from './salesloft/index.ts';
import { saltEdge } from './salt-edge/index.ts';
import { sandboxAnalytics } from './sandbox-analytics/index.ts';
import { sandboxCrm } from './sandbox-crm/index.ts';
import { sapBusinessOne } from './sap-business-one/index.ts';
import { sapHana } from './sap-hana/index.ts';
import { sapS4Hana } from './sap-s4hana/index.ts';
import { searates } from './searates/index.ts';
import { segment } from './segment/index.ts';
import { semrush } from './semrush/index.ts';
import { sendgrid } from './sendgrid/index.ts';
import { sentry } from './sentry/index.ts';
import { servicenow } from './servicenow/index.ts';
import { sftp } from './sftp/index.ts';
import { shipstation } from './shipstation/index.ts';
import { shopee } from './shopee/index.ts';
import { shopify } from './shopify/index.ts';
import { shopware } from './shopware/index.ts';
import { signable } from './signable/index.ts';
import { similarweb } from './similarweb/index.ts';
import { slack } from './slack/index.ts';
import { smartsheet } from './smartsheet/index.ts';
import { snapchatAds } from './snapchat-ads/index.ts';
import { snowflake } from './snowflake/index.ts';
import { sonarqube } from './sonarqube/index.ts';
import { spotify } from './spotify/index.ts';
import { sqlServer } from './sql-server/index.ts';
import { square } from './square/index.ts';
import { squarespace } from './squarespace/index.ts';
import { starling } from './starling/index.ts';
import { statuspage } from './statuspage/index.ts';
import { strapi } from './strapi/index.ts';
import { strava } from './strava/index.ts';
import { stripe } from './stripe/index.ts';
import { sugarcrm } from './sugarcrm/index.ts';
import { sungrow } from './sungrow/index.ts';
import { supabase } from './supabase/index.ts';
import { superset } from './superset/index.ts';
import { surveymonkey } from './surveymonkey/index.ts';
import { synologyDsm } from './synology-dsm/index.ts';
import { tableau } from './tableau/index.ts';
import { taboola } from './taboola/index.ts';
import { tado } from './tado/index.ts';
import { telegram } from './telegram/index.ts';
import { telegramMtproto } from './telegram-mtproto/index.ts';
import { tencentCloud } from './tencent-cloud/index.ts';
import { teradata } from './teradata/index.ts';
import { tesla } from './tesla/index.ts';
import { threads } from './threads/index.ts';
import { tiktokAccounts } from './tiktok-accounts/index.ts';
import { tiktokAds } from './tiktok-ads/index.ts';
import { tiktokShop } from './tiktok-shop/index.ts';
import { tillo } from './tillo/index.ts';
import { tink } from './tink/index.ts';
import { tiny } from './tiny/index.ts';
import { todoist } from './todoist/index.ts';
import { toggl } from './toggl/index.ts';
import { tradegecko } from './tradegecko/index.ts';
import { tray } from './tray/index.ts';
import { trello } from './trello/index.ts';
import { trino } from './trino/index.ts';
import { tripletex } from './tripletex/index.ts';
import { truelayer } from './truelayer/index.ts';
import { tune } from './tune/index.ts';
import { turso } from './turso/index.ts';
import { tuya } from './tuya/index.ts';
import { twilio } from './twilio/index.ts';
import { twitch } from './twitch/index.ts';
import { typeform } from './typeform/index.ts';
import { typesense } from './typesense/index.ts';
import { unifi } from './unifi/index.ts';
import { uploadcare } from './uploadcare/index.ts';
import { ups } from './ups/index.ts';
import { vault } from './vault/index.ts';
import { vercel } from './vercel/index.ts';
import { verifywise } from './verifywise/index.ts';
import { vertica } from './vertica/index.ts';
import { videosdk } from './videosdk/index.ts';
import { vimeo } from './vimeo/index.ts';
import { vk } from './vk/index.ts';
import { vonage } from './vonage/index.ts';
import { vtiger } from './vtiger/index.ts';
import { walmart } from './walmart/index.ts';
import { weaviate } from './weaviate/index.ts';
import { webflow } from './webflow/index.ts';
import { wechat } from './wechat/index.ts';
import { whatsappBusiness } from './whatsapp-business/index.ts';
import { wialon } from './wialon/index.ts';
import { wikidata } from './wikidata/index.ts';
import { witAi } from './wit-ai/index.ts';
import { withings } from './withings/index.ts';
import { wix } from './wix/index.ts';
import { woocommerce } from './woocommerce/index.ts';
import { wordpress } from './wordpress/index.ts';
import { workday } from './workday/index.ts';
import { wrike } from './wrike/index.ts';
import { xTwitter } from './x-twitter/index.ts';
import { xero } from './xero/index.ts';
import { yandex } from './yandex/index.ts';
import { yeastar } from './yeastar/index.ts';
import { yodlee } from './yodlee/index.ts';
import { youtube } from './youtube/index.ts';
import { zendesk } from './zendesk/index.ts';
import { zerodhaKite } from './zerodha-kite/index.ts';
import { zhipu } from './zhipu/index.ts';
import { zoho } from './zoho/index.ts';
import { zohoCrm } from './zoho-crm/index.ts';
import { zoom } from './zoom/index.ts';
import { zoominfo } from './zoominfo/index.ts';
import { zuora } from './zuora/index.ts';

// biome-ignore format: one line per provider
export const providerRules: readonly ProviderRules[] = [
  activeCampaign,
  adjust,
  adobeAnalytics,
  adroll,
  adyen,
  afrigis,
  ahrefs,
  aircall,
  airtable,
  akamai,
  alKo,
  algolia,
  alibabaCloud,
  allegro,
  alphaVantage,
  amazonAds,
  amazonPay,
  amazonSpApi,
  amplitude,
  anthropic,
  apacheDruid,
  apachePinot,
  apachePolaris,
  apiNinjas,
  apilayer,
  apollo,
  appStoreConnect,
  appleSearchAds,
  appsflyer,
  artifactory,
  asana,
  ashby,
  atInternet,
  athena,
  atlassian,
  attio,
  auth0,
  aws,
  azureBlobStorage,
  azureCosmosDb,
  azureDevops,
  azureMonitor,
  backblazeB2,
  bamboohr,
  basecamp,
  bigcommerce,
  bigquery,
  bill,
  binance,
  bitbucket,
  bitly,
  bitrix24,
  bitso,
  bookingCom,
  box,
  braintree,
  branch,
  braze,
  brevo,
  brex,
  budgetsms,
  bullhorn,
  bybit,
  calendly,
  calkit,
  callrail,
  campaignMonitor,
  canva,
  cassandra,
  chargebee,
  chargify,
  checkoutCom,
  cieloHome,
  circleci,
  cjDropshipping,
  cleartax,
  clickhouse,
  clickup,
  clockify,
  close,
  cloudflare,
  cockroachdb,
  coda,
  cognito,
  coinbase,
  coingecko,
  coinmarketcap,
  cometchat,
  constantContact,
  consul,
  contentful,
  convertkit,
  copper,
  couchbase,
  criteo,
  customerIo,
  cybersource,
  daikinOnecta,
  dailymotion,
  databricks,
  datadog,
  dataforseo,
  db2,
  dexcomShare,
  dialpad,
  digitalocean,
  directus,
  discord,
  discourse,
  dlocal,
  docusign,
  dremio,
  drift,
  dropbox,
  dynamics365,
  dynamodb,
  eConomic,
  ebay,
  ecobee,
  elasticsearch,
  eloqua,
  etherscan,
  etsy,
  eventbrite,
  evernote,
  exactOnline,
  exasol,
  explorium,
  facebookAds,
  facebookPages,
  faunadb,
  figma,
  finch,
  fingerprint,
  firebase,
  firebird,
  firebolt,
  fitbit,
  flickr,
  followUpBoss,
  fortnox,
  freeagent,
  freshbooks,
  freshdesk,
  freshsales,
  freshservice,
  front,
  ftp,
  fusionsolar,
  garmin,
  gemini,
  ghost,
  github,
  gitlab,
  glpi,
  gmail,
  gocardless,
  gohighlevel,
  gong,
  google,
  googleAdManager,
  googleAds,
  googleAnalytics,
  googleCampaignManager,
  googleCloudStorage,
  googleDrive,
  googleMaps,
  googleSearchConsole,
  googleSheets,
  gorgias,
  granola,
  greenhouse,
  growatt,
  gumroad,
  gusto,
  harvest,
  helpScout,
  hipay,
  hive,
  homeConnect,
  hubspot,
  hubstaff,
  hue,
  iflow,
  influxdb,
  insightly,
  instagram,
  intercom,
  iterable,
  jenkins,
  jobber,
  jotform,
  kafka,
  keap,
  kintone,
  klarna,
  klaviyo,
  kraken,
  kuaidaili,
  kucoin,
  kustomer,
  lark,
  launchdarkly,
  lazada,
  lemonSqueezy,
  lever,
  lgHorizon,
  lightspeed,
  linear,
  linkedin,
  linkedinAds,
  linkedinPages,
  linnworks,
  livechat,
  locationiq,
  longport,
  loqate,
  magento,
  mailchimp,
  mailerlite,
  mailgun,
  mailjet,
  mapbox,
  marketo,
  matomo,
  maya,
  meilisearch,
  mercadoLibre,
  microsoft,
  microsoftAds,
  microsoftGraph,
  miro,
  misttrack,
  mixpanel,
  mollie,
  monday,
  moneybird,
  mongodb,
  mongodbAtlas,
  monitorErp,
  monzo,
  moodle,
  motherduck,
  moz,
  myob,
  mysql,
  neo4j,
  neon,
  netatmo,
  netlify,
  netmera,
  netsuite,
  newRelic,
  nextcloud,
  nibe,
  notion,
  octopusEnergy,
  odoo,
  okta,
  okx,
  omie,
  omnisend,
  onfleet,
  openai,
  opensearch,
  opsgenie,
  oracle,
  oura,
  outbrain,
  outreach,
  overkiz,
  paddle,
  pagerduty,
  pardot,
  paypal,
  personio,
  pgbouncer,
  pinecone,
  pinterest,
  pipedrive,
  plaid,
  planetscale,
  planningCenter,
  plausible,
  plivo,
  postgres,
  posthog,
  postmark,
  powerBi,
  prestashop,
  printful,
  qdrant,
  qianfan,
  qlikEnterpriseManager,
  qualtrics,
  questrade,
  quickbooks,
  qweather,
  rabbitmq,
  rakuten,
  ramp,
  razorpay,
  rdStation,
  recharge,
  recurly,
  redash,
  reddit,
  redis,
  redshift,
  resend,
  ring,
  ringcentral,
  roborock,
  s3,
  sage,
  salesforce,
  salesforceMarketingCloud,
  salesloft,
  saltEdge,
  sandboxAnalytics,
  sandboxCrm,
  sapBusinessOne,
  sapHana,
  sapS4Hana,
  searates,
  segment,
  semrush,
  sendgrid,
  sentry,
  servicenow,
  sftp,
  shipstation,
  shopee,
  shopify,
  shopware,
  signable,
  similarweb,
  slack,
  smartsheet,
  snapchatAds,
  snowflake,
  sonarqube,
  spotify,
  sqlServer,
  square,
  squarespace,
  starling,
  statuspage,
  strapi,
  strava,
  stripe,
  sugarcrm,
  sungrow,
  supabase,
  superset,
  surveymonkey,
  synologyDsm,
  tableau,
  taboola,
  tado,
  telegram,
  telegramMtproto,
  tencentCloud,
  teradata,
  tesla,
  threads,
  tiktokAccounts,
  tiktokAds,
  tiktokShop,
  tillo,
  tink,
  tiny,
  todoist,
  toggl,
  tradegecko,
  tray,
  trello,
  trino,
  tripletex,
  truelayer,
  tune,
  turso,
  tuya,
  twilio,
  twitch,
  typeform,
  typesense,
  unifi,
  uploadcare,
  ups,
  vault,
  vercel,
  verifywise,
  vertica,
  videosdk,
  vimeo,
  vk,
  vonage,
  vtiger,
  walmart,
  weaviate,
  webflow,
  wechat,
  whatsappBusiness,
  wialon,
  wikidata,
  witAi,
  withings,
  wix,
  woocommerce,
  wordpress,
  workday,
  wrike,
  xTwitter,
  xero,
  yandex,
  yeastar,
  yodlee,
  youtube,
  zendesk,
  zerodhaKite,
  zhipu,
  zoho,
  zohoCrm,
  zoom,
  zoominfo,
  zuora,
];
