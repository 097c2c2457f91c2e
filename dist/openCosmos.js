import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as accountEndpoint } from "./tokenSource.js";
import { t as NoAnswer } from "./noAnswer.js";
import { n as tokenSourceFromEnvironment, t as personAt } from "./person.js";
import { t as idTokenSource } from "./idToken.js";
import { f as randomUUID$1, n as createPipelineRequest, o as createEmptyPipeline, r as createDefaultHttpClient, t as bearerTokenAuthenticationPolicy, x as createClientLogger } from "./bearerTokenAuthenticationPolicy.js";
import { t as createHttpHeaders } from "./httpHeaders.js";
import { t as canonicalJson } from "./canonicalJson.js";
import { t as LedgerError } from "./ports2.js";
import { a as peopleIn, n as storedLease, r as storedPart, t as storedEntry } from "./stored.js";
import { n as digestOfPart } from "./digests.js";
import { t as networkFromEnvironment } from "./network.js";
import { r as UserError } from "./world.js";
import process$1 from "node:process";
import http from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import https from "node:https";
// node_modules/@azure/cosmos/dist/esm/common/partitionKeys.js
const DEFAULT_PARTITION_KEY_PATH = "/_partitionKey";
// node_modules/@azure/cosmos/dist/esm/common/constants.js
/**
* @hidden
*/
const Constants = {
	HttpHeaders: {
		Authorization: "authorization",
		ETag: "etag",
		MethodOverride: "X-HTTP-Method",
		Slug: "Slug",
		ContentType: "Content-Type",
		LastModified: "Last-Modified",
		ContentEncoding: "Content-Encoding",
		CharacterSet: "CharacterSet",
		UserAgent: "User-Agent",
		CustomUserAgent: "x-ms-useragent",
		IfModifiedSince: "If-Modified-Since",
		IfMatch: "If-Match",
		IfNoneMatch: "If-None-Match",
		ContentLength: "Content-Length",
		AcceptEncoding: "Accept-Encoding",
		KeepAlive: "Keep-Alive",
		CacheControl: "Cache-Control",
		TransferEncoding: "Transfer-Encoding",
		ContentLanguage: "Content-Language",
		ContentLocation: "Content-Location",
		ContentMd5: "Content-Md5",
		ContentRange: "Content-Range",
		Accept: "Accept",
		AcceptCharset: "Accept-Charset",
		AcceptLanguage: "Accept-Language",
		IfRange: "If-Range",
		IfUnmodifiedSince: "If-Unmodified-Since",
		MaxForwards: "Max-Forwards",
		ProxyAuthorization: "Proxy-Authorization",
		AcceptRanges: "Accept-Ranges",
		ProxyAuthenticate: "Proxy-Authenticate",
		RetryAfter: "Retry-After",
		SetCookie: "Set-Cookie",
		WwwAuthenticate: "Www-Authenticate",
		Origin: "Origin",
		Host: "Host",
		AccessControlAllowOrigin: "Access-Control-Allow-Origin",
		AccessControlAllowHeaders: "Access-Control-Allow-Headers",
		KeyValueEncodingFormat: "application/x-www-form-urlencoded",
		WrapAssertionFormat: "wrap_assertion_format",
		WrapAssertion: "wrap_assertion",
		WrapScope: "wrap_scope",
		SimpleToken: "SWT",
		HttpDate: "date",
		Prefer: "Prefer",
		Location: "Location",
		Referer: "referer",
		A_IM: "A-IM",
		PreferReturnMinimal: "return=minimal",
		Query: "x-ms-documentdb-query",
		IsQuery: "x-ms-documentdb-isquery",
		IsQueryPlan: "x-ms-cosmos-is-query-plan-request",
		SupportedQueryFeatures: "x-ms-cosmos-supported-query-features",
		QueryVersion: "x-ms-cosmos-query-version",
		Continuation: "x-ms-continuation",
		ContinuationToken: "x-ms-continuation-token",
		PageSize: "x-ms-max-item-count",
		ItemCount: "x-ms-item-count",
		ChangeFeedWireFormatVersion: "x-ms-cosmos-changefeed-wire-format-version",
		ActivityId: "x-ms-activity-id",
		CorrelatedActivityId: "x-ms-cosmos-correlated-activityid",
		PreTriggerInclude: "x-ms-documentdb-pre-trigger-include",
		PreTriggerExclude: "x-ms-documentdb-pre-trigger-exclude",
		PostTriggerInclude: "x-ms-documentdb-post-trigger-include",
		PostTriggerExclude: "x-ms-documentdb-post-trigger-exclude",
		IndexingDirective: "x-ms-indexing-directive",
		SessionToken: "x-ms-session-token",
		ConsistencyLevel: "x-ms-consistency-level",
		XDate: "x-ms-date",
		CollectionPartitionInfo: "x-ms-collection-partition-info",
		CollectionServiceInfo: "x-ms-collection-service-info",
		RetryAfterInMilliseconds: "x-ms-retry-after-ms",
		RetryAfterInMs: "x-ms-retry-after-ms",
		IsFeedUnfiltered: "x-ms-is-feed-unfiltered",
		ResourceTokenExpiry: "x-ms-documentdb-expiry-seconds",
		EnableScanInQuery: "x-ms-documentdb-query-enable-scan",
		EmitVerboseTracesInQuery: "x-ms-documentdb-query-emit-traces",
		EnableCrossPartitionQuery: "x-ms-documentdb-query-enablecrosspartition",
		ParallelizeCrossPartitionQuery: "x-ms-documentdb-query-parallelizecrosspartitionquery",
		ResponseContinuationTokenLimitInKB: "x-ms-documentdb-responsecontinuationtokenlimitinkb",
		SDKSupportedCapabilities: "x-ms-cosmos-sdk-supportedcapabilities",
		PopulateQueryMetrics: "x-ms-documentdb-populatequerymetrics",
		QueryMetrics: "x-ms-documentdb-query-metrics",
		PopulateIndexMetrics: "x-ms-cosmos-populateindexmetrics-V2",
		IndexUtilization: "x-ms-cosmos-index-utilization",
		Version: "x-ms-version",
		OwnerFullName: "x-ms-alt-content-path",
		OwnerId: "x-ms-content-path",
		PartitionKey: "x-ms-documentdb-partitionkey",
		PartitionKeyRangeID: "x-ms-documentdb-partitionkeyrangeid",
		StartEpk: "x-ms-start-epk",
		EndEpk: "x-ms-end-epk",
		ReadFeedKeyType: "x-ms-read-key-type",
		MaxEntityCount: "x-ms-root-entity-max-count",
		CurrentEntityCount: "x-ms-root-entity-current-count",
		CollectionQuotaInMb: "x-ms-collection-quota-mb",
		CollectionCurrentUsageInMb: "x-ms-collection-usage-mb",
		MaxMediaStorageUsageInMB: "x-ms-max-media-storage-usage-mb",
		CurrentMediaStorageUsageInMB: "x-ms-media-storage-usage-mb",
		RequestCharge: "x-ms-request-charge",
		PopulateQuotaInfo: "x-ms-documentdb-populatequotainfo",
		MaxResourceQuota: "x-ms-resource-quota",
		OfferType: "x-ms-offer-type",
		OfferThroughput: "x-ms-offer-throughput",
		AutoscaleSettings: "x-ms-cosmos-offer-autopilot-settings",
		DisableRUPerMinuteUsage: "x-ms-documentdb-disable-ru-per-minute-usage",
		IsRUPerMinuteUsed: "x-ms-documentdb-is-ru-per-minute-used",
		OfferIsRUPerMinuteThroughputEnabled: "x-ms-offer-is-ru-per-minute-throughput-enabled",
		IndexTransformationProgress: "x-ms-documentdb-collection-index-transformation-progress",
		LazyIndexingProgress: "x-ms-documentdb-collection-lazy-indexing-progress",
		IsUpsert: "x-ms-documentdb-is-upsert",
		SubStatus: "x-ms-substatus",
		EnableScriptLogging: "x-ms-documentdb-script-enable-logging",
		ScriptLogResults: "x-ms-documentdb-script-log-results",
		ALLOW_MULTIPLE_WRITES: "x-ms-cosmos-allow-tentative-writes",
		IsBatchRequest: "x-ms-cosmos-is-batch-request",
		IsBatchAtomic: "x-ms-cosmos-batch-atomic",
		BatchContinueOnError: "x-ms-cosmos-batch-continue-on-error",
		DedicatedGatewayPerRequestCacheStaleness: "x-ms-dedicatedgateway-max-age",
		DedicatedGatewayPerRequestBypassCache: "x-ms-dedicatedgateway-bypass-cache",
		ForceRefresh: "x-ms-force-refresh",
		PriorityLevel: "x-ms-cosmos-priority-level",
		ThroughputBucket: "x-ms-cosmos-throughput-bucket",
		IsClientEncryptedHeader: "x-ms-cosmos-is-client-encrypted",
		IntendedCollectionHeader: "x-ms-cosmos-intended-collection-rid",
		DatabaseRidHeader: "x-ms-cosmos-database-rid",
		AllowCachedReadsHeader: "x-ms-cosmos-allow-cachedreads"
	},
	ThrottledRequestMaxRetryAttemptCount: 9,
	ThrottledRequestMaxWaitTimeInSeconds: 30,
	ThrottledRequestFixedRetryIntervalInMs: 0,
	WritableLocations: "writableLocations",
	ReadableLocations: "readableLocations",
	LocationUnavailableExpirationTimeInMs: 3e5,
	StalePartitionUnavailabilityRefreshIntervalInMs: 6e4,
	AllowedPartitionUnavailabilityDurationInMs: 3e5,
	ReadRequestFailureCountThreshold: 10,
	WriteRequestFailureCountThreshold: 5,
	ConsecutiveFailureCountResetIntervalInMS: 6e4,
	ENABLE_MULTIPLE_WRITABLE_LOCATIONS: "enableMultipleWriteLocations",
	EnablePerPartitionFailover: "enablePerPartitionFailoverBehavior",
	DefaultUnavailableLocationExpirationTimeMS: 3e5,
	ThrottleRetryCount: "x-ms-throttle-retry-count",
	ThrottleRetryWaitTimeInMs: "x-ms-throttle-retry-wait-time-ms",
	CurrentVersion: "2020-07-15",
	AzureNamespace: "Azure.Cosmos",
	AzurePackageName: "@azure/cosmos",
	SDKName: "azure-cosmos-js",
	SDKVersion: "4.10.1",
	CosmosDbDiagnosticLevelEnvVarName: "AZURE_COSMOSDB_DIAGNOSTICS_LEVEL",
	DefaultMaxBulkRequestBodySizeInBytes: 220201,
	MaxBulkOperationsCount: 100,
	BulkMaxDegreeOfConcurrency: 20,
	Encryption: {
		DiagnosticsDecryptOperation: "Decrypt",
		DiagnosticsDuration: "Duration in milliseconds",
		DiagnosticsEncryptionDiagnostics: "EncryptionDiagnostics",
		DiagnosticsEncryptOperation: "Encrypt",
		DiagnosticsPropertiesEncryptedCount: "Properties Encrypted Count",
		DiagnosticsPropertiesDecryptedCount: "Properties Decrypted Count",
		DiagnosticsStartTime: "Start time"
	},
	Quota: { CollectionSize: "collectionSize" },
	Path: {
		Root: "/",
		DatabasesPathSegment: "dbs",
		CollectionsPathSegment: "colls",
		UsersPathSegment: "users",
		DocumentsPathSegment: "docs",
		PermissionsPathSegment: "permissions",
		StoredProceduresPathSegment: "sprocs",
		TriggersPathSegment: "triggers",
		UserDefinedFunctionsPathSegment: "udfs",
		ConflictsPathSegment: "conflicts",
		AttachmentsPathSegment: "attachments",
		PartitionKeyRangesPathSegment: "pkranges",
		SchemasPathSegment: "schemas",
		OffersPathSegment: "offers",
		TopologyPathSegment: "topology",
		DatabaseAccountPathSegment: "databaseaccount"
	},
	PartitionKeyRange: {
		MinInclusive: "minInclusive",
		MaxExclusive: "maxExclusive",
		Id: "id"
	},
	QueryRangeConstants: {
		MinInclusive: "minInclusive",
		MaxExclusive: "maxExclusive",
		min: "min"
	},
	/**
	* @deprecated Use EffectivePartitionKeyConstants instead
	*/
	EffectiveParitionKeyConstants: {
		MinimumInclusiveEffectivePartitionKey: "",
		MaximumExclusiveEffectivePartitionKey: "FF"
	},
	EffectivePartitionKeyConstants: {
		MinimumInclusiveEffectivePartitionKey: "",
		MaximumExclusiveEffectivePartitionKey: "FF"
	},
	AllVersionsAndDeletesChangeFeedWireFormatVersion: "2021-09-15",
	ChangeFeedIfNoneMatchStartFromNowHeader: "*",
	DefaultEncryptionCacheTimeToLiveInSeconds: 7200,
	EncryptionCacheRefreshIntervalInMs: 6e4,
	RequestTimeoutForReadsInMs: 2e3,
	Inference: {
		BasePath: "/inference/semanticReranking",
		UserAgent: "cosmos-inference-js",
		DefaultScope: "https://dbinference.azure.com/.default",
		DefaultRequestTimeoutMs: 5e3
	}
};
const AAD_DEFAULT_SCOPE = "https://cosmos.azure.com/.default";
const AAD_AUTH_PREFIX = "type=aad&ver=1.0&sig=";
/**
* @internal
* Internal query execution constants - not part of public API
*/
const QueryExecution = {
	/** Default page size for query execution when maxItemCount is not specified */
	DEFAULT_PAGE_SIZE: 10,
	/** Default maximum buffer size for vector search queries */
	DEFAULT_MAX_VECTOR_SEARCH_BUFFER_SIZE: 5e4
};
/**
* @hidden
*/
var ResourceType;
(function(ResourceType) {
	ResourceType["none"] = "";
	ResourceType["database"] = "dbs";
	ResourceType["offer"] = "offers";
	ResourceType["user"] = "users";
	ResourceType["permission"] = "permissions";
	ResourceType["container"] = "colls";
	ResourceType["conflicts"] = "conflicts";
	ResourceType["sproc"] = "sprocs";
	ResourceType["udf"] = "udfs";
	ResourceType["trigger"] = "triggers";
	ResourceType["item"] = "docs";
	ResourceType["pkranges"] = "pkranges";
	ResourceType["partitionkey"] = "partitionKey";
	/** resource representing client encryption keys to encrypt/decrypt data */
	ResourceType["clientencryptionkey"] = "clientencryptionkeys";
})(ResourceType || (ResourceType = {}));
/**
* @hidden
*/
var HTTPMethod;
(function(HTTPMethod) {
	HTTPMethod["get"] = "GET";
	HTTPMethod["patch"] = "PATCH";
	HTTPMethod["post"] = "POST";
	HTTPMethod["put"] = "PUT";
	HTTPMethod["delete"] = "DELETE";
})(HTTPMethod || (HTTPMethod = {}));
/**
* @hidden
*/
var OperationType;
(function(OperationType) {
	OperationType["Create"] = "create";
	OperationType["Replace"] = "replace";
	OperationType["Upsert"] = "upsert";
	OperationType["Delete"] = "delete";
	OperationType["Read"] = "read";
	OperationType["Query"] = "query";
	OperationType["Execute"] = "execute";
	OperationType["Batch"] = "batch";
	OperationType["Patch"] = "patch";
})(OperationType || (OperationType = {}));
/**
* @hidden
*/
var CosmosKeyType;
(function(CosmosKeyType) {
	CosmosKeyType["PrimaryMaster"] = "PRIMARY_MASTER";
	CosmosKeyType["SecondaryMaster"] = "SECONDARY_MASTER";
	CosmosKeyType["PrimaryReadOnly"] = "PRIMARY_READONLY";
	CosmosKeyType["SecondaryReadOnly"] = "SECONDARY_READONLY";
})(CosmosKeyType || (CosmosKeyType = {}));
/**
* @hidden
*/
var CosmosContainerChildResourceKind;
(function(CosmosContainerChildResourceKind) {
	CosmosContainerChildResourceKind["Item"] = "ITEM";
	CosmosContainerChildResourceKind["StoredProcedure"] = "STORED_PROCEDURE";
	CosmosContainerChildResourceKind["UserDefinedFunction"] = "USER_DEFINED_FUNCTION";
	CosmosContainerChildResourceKind["Trigger"] = "TRIGGER";
})(CosmosContainerChildResourceKind || (CosmosContainerChildResourceKind = {}));
/**
* @hidden
*/
var PermissionScopeValues;
(function(PermissionScopeValues) {
	/**
	* Values which set permission Scope applicable to control plane related operations.
	*/
	PermissionScopeValues[PermissionScopeValues["ScopeAccountReadValue"] = 1] = "ScopeAccountReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountListDatabasesValue"] = 2] = "ScopeAccountListDatabasesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReadValue"] = 4] = "ScopeDatabaseReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReadOfferValue"] = 8] = "ScopeDatabaseReadOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseListContainerValue"] = 16] = "ScopeDatabaseListContainerValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadValue"] = 32] = "ScopeContainerReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadOfferValue"] = 64] = "ScopeContainerReadOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountCreateDatabasesValue"] = 1] = "ScopeAccountCreateDatabasesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountDeleteDatabasesValue"] = 2] = "ScopeAccountDeleteDatabasesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseDeleteValue"] = 4] = "ScopeDatabaseDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReplaceOfferValue"] = 8] = "ScopeDatabaseReplaceOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseCreateContainerValue"] = 16] = "ScopeDatabaseCreateContainerValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseDeleteContainerValue"] = 32] = "ScopeDatabaseDeleteContainerValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceValue"] = 64] = "ScopeContainerReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteValue"] = 128] = "ScopeContainerDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceOfferValue"] = 256] = "ScopeContainerReplaceOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountReadAllAccessValue"] = 65535] = "ScopeAccountReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReadAllAccessValue"] = 124] = "ScopeDatabaseReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainersReadAllAccessValue"] = 96] = "ScopeContainersReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountWriteAllAccessValue"] = 65535] = "ScopeAccountWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseWriteAllAccessValue"] = 508] = "ScopeDatabaseWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainersWriteAllAccessValue"] = 448] = "ScopeContainersWriteAllAccessValue";
	/**
	* Values which set permission Scope applicable to data plane related operations.
	*/
	PermissionScopeValues[PermissionScopeValues["ScopeContainerExecuteQueriesValue"] = 1] = "ScopeContainerExecuteQueriesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadFeedsValue"] = 2] = "ScopeContainerReadFeedsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadStoredProceduresValue"] = 4] = "ScopeContainerReadStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadUserDefinedFunctionsValue"] = 8] = "ScopeContainerReadUserDefinedFunctionsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadTriggersValue"] = 16] = "ScopeContainerReadTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadConflictsValue"] = 32] = "ScopeContainerReadConflictsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemReadValue"] = 64] = "ScopeItemReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureReadValue"] = 128] = "ScopeStoredProcedureReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeUserDefinedFunctionReadValue"] = 256] = "ScopeUserDefinedFunctionReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeTriggerReadValue"] = 512] = "ScopeTriggerReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateItemsValue"] = 1] = "ScopeContainerCreateItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceItemsValue"] = 2] = "ScopeContainerReplaceItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerUpsertItemsValue"] = 4] = "ScopeContainerUpsertItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteItemsValue"] = 8] = "ScopeContainerDeleteItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateStoredProceduresValue"] = 16] = "ScopeContainerCreateStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceStoredProceduresValue"] = 32] = "ScopeContainerReplaceStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteStoredProceduresValue"] = 64] = "ScopeContainerDeleteStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerExecuteStoredProceduresValue"] = 128] = "ScopeContainerExecuteStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateTriggersValue"] = 256] = "ScopeContainerCreateTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceTriggersValue"] = 512] = "ScopeContainerReplaceTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteTriggersValue"] = 1024] = "ScopeContainerDeleteTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateUserDefinedFunctionsValue"] = 2048] = "ScopeContainerCreateUserDefinedFunctionsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceUserDefinedFunctionsValue"] = 4096] = "ScopeContainerReplaceUserDefinedFunctionsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteUserDefinedFunctionSValue"] = 8192] = "ScopeContainerDeleteUserDefinedFunctionSValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteCONFLICTSValue"] = 16384] = "ScopeContainerDeleteCONFLICTSValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemReplaceValue"] = 65536] = "ScopeItemReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemUpsertValue"] = 131072] = "ScopeItemUpsertValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemDeleteValue"] = 262144] = "ScopeItemDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureReplaceValue"] = 1048576] = "ScopeStoredProcedureReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureDeleteValue"] = 2097152] = "ScopeStoredProcedureDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureExecuteValue"] = 4194304] = "ScopeStoredProcedureExecuteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeUserDefinedFunctionReplaceValue"] = 8388608] = "ScopeUserDefinedFunctionReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeUserDefinedFunctionDeleteValue"] = 16777216] = "ScopeUserDefinedFunctionDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeTriggerReplaceValue"] = 33554432] = "ScopeTriggerReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeTriggerDeleteValue"] = 67108864] = "ScopeTriggerDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadAllAccessValue"] = 4294967295] = "ScopeContainerReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemReadAllAccessValue"] = 65] = "ScopeItemReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerWriteAllAccessValue"] = 4294967295] = "ScopeContainerWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemWriteAllAccessValue"] = 458767] = "ScopeItemWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["NoneValue"] = 0] = "NoneValue";
})(PermissionScopeValues || (PermissionScopeValues = {}));
/**
* @hidden
*/
var SasTokenPermissionKind;
(function(SasTokenPermissionKind) {
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateItems"] = 1] = "ContainerCreateItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceItems"] = 2] = "ContainerReplaceItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerUpsertItems"] = 4] = "ContainerUpsertItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteItems"] = 128] = "ContainerDeleteItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerExecuteQueries"] = 1] = "ContainerExecuteQueries";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadFeeds"] = 2] = "ContainerReadFeeds";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateStoreProcedure"] = 16] = "ContainerCreateStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadStoreProcedure"] = 4] = "ContainerReadStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceStoreProcedure"] = 32] = "ContainerReplaceStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteStoreProcedure"] = 64] = "ContainerDeleteStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateTriggers"] = 256] = "ContainerCreateTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadTriggers"] = 16] = "ContainerReadTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceTriggers"] = 512] = "ContainerReplaceTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteTriggers"] = 1024] = "ContainerDeleteTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateUserDefinedFunctions"] = 2048] = "ContainerCreateUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadUserDefinedFunctions"] = 8] = "ContainerReadUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceUserDefinedFunctions"] = 4096] = "ContainerReplaceUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteUserDefinedFunctions"] = 8192] = "ContainerDeleteUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerExecuteStoredProcedure"] = 128] = "ContainerExecuteStoredProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadConflicts"] = 32] = "ContainerReadConflicts";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteConflicts"] = 16384] = "ContainerDeleteConflicts";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadAny"] = 64] = "ContainerReadAny";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerFullAccess"] = 4294967295] = "ContainerFullAccess";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemReadAny"] = 65536] = "ItemReadAny";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemFullAccess"] = 65] = "ItemFullAccess";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemRead"] = 64] = "ItemRead";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemReplace"] = 65536] = "ItemReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemUpsert"] = 131072] = "ItemUpsert";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemDelete"] = 262144] = "ItemDelete";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureRead"] = 128] = "StoreProcedureRead";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureReplace"] = 1048576] = "StoreProcedureReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureDelete"] = 2097152] = "StoreProcedureDelete";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureExecute"] = 4194304] = "StoreProcedureExecute";
	SasTokenPermissionKind[SasTokenPermissionKind["UserDefinedFuntionRead"] = 256] = "UserDefinedFuntionRead";
	SasTokenPermissionKind[SasTokenPermissionKind["UserDefinedFuntionReplace"] = 8388608] = "UserDefinedFuntionReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["UserDefinedFuntionDelete"] = 16777216] = "UserDefinedFuntionDelete";
	SasTokenPermissionKind[SasTokenPermissionKind["TriggerRead"] = 512] = "TriggerRead";
	SasTokenPermissionKind[SasTokenPermissionKind["TriggerReplace"] = 33554432] = "TriggerReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["TriggerDelete"] = 67108864] = "TriggerDelete";
})(SasTokenPermissionKind || (SasTokenPermissionKind = {}));
var QueryFeature;
(function(QueryFeature) {
	QueryFeature["NonValueAggregate"] = "NonValueAggregate";
	QueryFeature["Aggregate"] = "Aggregate";
	QueryFeature["Distinct"] = "Distinct";
	QueryFeature["MultipleOrderBy"] = "MultipleOrderBy";
	QueryFeature["OffsetAndLimit"] = "OffsetAndLimit";
	QueryFeature["OrderBy"] = "OrderBy";
	QueryFeature["Top"] = "Top";
	QueryFeature["CompositeAggregate"] = "CompositeAggregate";
	QueryFeature["GroupBy"] = "GroupBy";
	QueryFeature["MultipleAggregates"] = "MultipleAggregates";
	QueryFeature["NonStreamingOrderBy"] = "NonStreamingOrderBy";
	QueryFeature["ListAndSetAggregate"] = "ListAndSetAggregate";
	QueryFeature["CountIf"] = "CountIf";
	QueryFeature["HybridSearch"] = "HybridSearch";
	QueryFeature["WeightedRankFusion"] = "WeightedRankFusion";
	QueryFeature["HybridSearchSkipOrderByRewrite"] = "HybridSearchSkipOrderByRewrite";
})(QueryFeature || (QueryFeature = {}));
var SDKSupportedCapabilities;
(function(SDKSupportedCapabilities) {
	SDKSupportedCapabilities[SDKSupportedCapabilities["PartitionMerge"] = 1] = "PartitionMerge";
})(SDKSupportedCapabilities || (SDKSupportedCapabilities = {}));
/**
* @hidden
*/
var PartitionAvailablilityStatus;
(function(PartitionAvailablilityStatus) {
	PartitionAvailablilityStatus[PartitionAvailablilityStatus["Available"] = 0] = "Available";
	PartitionAvailablilityStatus[PartitionAvailablilityStatus["Unavailable"] = 1] = "Unavailable";
})(PartitionAvailablilityStatus || (PartitionAvailablilityStatus = {}));
/**
* @hidden
*/
var UserAgentFeatureFlags;
(function(UserAgentFeatureFlags) {
	UserAgentFeatureFlags[UserAgentFeatureFlags["PerPartitionAutomaticFailover"] = 1] = "PerPartitionAutomaticFailover";
	UserAgentFeatureFlags[UserAgentFeatureFlags["PerPartitionCircuitBreaker"] = 2] = "PerPartitionCircuitBreaker";
})(UserAgentFeatureFlags || (UserAgentFeatureFlags = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/BooleanSerializer.js
var BooleanSerializer = class {
	serialize(value) {
		const numValue = value ? 1 : 0;
		const buffer = Buffer.alloc(8);
		buffer.writeBigInt64LE(BigInt(numValue), 0);
		return buffer;
	}
	deserialize(bytes) {
		if (!bytes || bytes.length < 1) throw new Error("Invalid byte array for deserialization");
		return !!bytes[0];
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/NumberSerializer.js
var NumberSerializer = class {
	deserialize(bytes) {
		if (!bytes || bytes.length < 8) throw new Error("Invalid byte array for deserialization");
		return Number(bytes.readBigInt64LE(0));
	}
	serialize(value) {
		const newValue = BigInt(value);
		const buffer = Buffer.alloc(8);
		buffer.writeBigInt64LE(newValue, 0);
		return buffer;
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/FloatSerializer.js
var FloatSerializer = class {
	deserialize(bytes) {
		if (!bytes || bytes.length < 8) throw new Error("Invalid byte array for deserialization");
		return bytes.readDoubleLE(0);
	}
	serialize(value) {
		if (!Number.isFinite(value)) throw new Error("Value is out of range");
		const buffer = Buffer.alloc(8);
		buffer.writeDoubleLE(value, 0);
		return buffer;
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/StringSerializer.js
var StringSerializer = class StringSerializer {
	static characterEncoding = "utf-8";
	deserialize(bytes) {
		return bytes.toString(StringSerializer.characterEncoding);
	}
	serialize(value) {
		return Buffer.from(value, StringSerializer.characterEncoding);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/enums/EncryptionType.js
/**
* The type of encryption to be performed.
*/
var EncryptionType;
(function(EncryptionType) {
	/** Deterministic type will always produce same encrypted value for same plaintext. */
	EncryptionType["DETERMINISTIC"] = "Deterministic";
	/** Randomized type will produce different encrypted value for same plaintext. */
	EncryptionType["RANDOMIZED"] = "Randomized";
})(EncryptionType || (EncryptionType = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/enums/TypeMarker.js
var TypeMarker;
(function(TypeMarker) {
	TypeMarker[TypeMarker["Null"] = 1] = "Null";
	TypeMarker[TypeMarker["Boolean"] = 2] = "Boolean";
	TypeMarker[TypeMarker["Double"] = 3] = "Double";
	TypeMarker[TypeMarker["Long"] = 4] = "Long";
	TypeMarker[TypeMarker["String"] = 5] = "String";
})(TypeMarker || (TypeMarker = {}));
// node_modules/@azure/cosmos/dist/esm/request/ErrorResponse.js
/**
* Represents an error response returned in operations.
*/
var ErrorResponse = class extends Error {
	/** status or error code returned */
	code;
	/** substatus code returned */
	substatus;
	/** body of the error response, typically including error details */
	body;
	/** HTTP headers */
	headers;
	/** unique identifier for the operation's activity */
	activityId;
	/** delay (in milliseconds) before retrying the operation. */
	retryAfterInMs;
	/** delay (in milliseconds) before retrying the operation. */
	/** Note: Use retryAfterInMs instead */
	retryAfterInMilliseconds;
	/** Detailed diagnostic information associated with the error.*/
	diagnostics;
	/** The request charge of the operation, representing the resource cost incurred.*/
	requestCharge;
};
// node_modules/@azure/cosmos/dist/esm/common/helper.js
const trimLeftSlashes = /* @__PURE__ */ new RegExp("^[/]+");
const trimRightSlashes = /* @__PURE__ */ new RegExp("[/]+$");
const illegalResourceIdCharacters = /* @__PURE__ */ new RegExp("[/\\\\?#]");
const illegalItemResourceIdCharacters = /* @__PURE__ */ new RegExp("[/\\\\#]");
/** @hidden */
function jsonStringifyAndEscapeNonASCII(arg) {
	return JSON.stringify(arg).replace(/[\u007F-\uFFFF]/g, (m) => {
		return "\\u" + ("0000" + m.charCodeAt(0).toString(16)).slice(-4);
	});
}
/**
* @hidden
*/
function parseLink(resourcePath) {
	if (resourcePath.length === 0) return {
		type: void 0,
		objectBody: void 0
	};
	if (resourcePath[resourcePath.length - 1] !== "/") resourcePath = resourcePath + "/";
	if (resourcePath[0] !== "/") resourcePath = "/" + resourcePath;
	const pathParts = resourcePath.split("/");
	let id;
	let type;
	if (pathParts.length % 2 === 0) {
		id = pathParts[pathParts.length - 2];
		type = pathParts[pathParts.length - 3];
	} else {
		id = pathParts[pathParts.length - 3];
		type = pathParts[pathParts.length - 2];
	}
	return {
		type,
		objectBody: {
			id,
			self: resourcePath
		}
	};
}
/**
* @hidden
*/
function isReadRequest(operationType) {
	return operationType === OperationType.Read || operationType === OperationType.Query;
}
/**
* @hidden
*/
function sleep(time) {
	return new Promise((resolve) => {
		setTimeout(() => {
			resolve();
		}, time);
	});
}
/**
* @hidden
*/
function getContainerLink(link) {
	return link.split("/").slice(0, 4).join("/");
}
/**
* @hidden
*/
function prepareURL(endpoint, path) {
	return trimSlashes(endpoint) + path;
}
/**
* @hidden
*/
function trimSlashes(source) {
	return source.replace(trimLeftSlashes, "").replace(trimRightSlashes, "");
}
/**
* @hidden
*/
function parsePath(path) {
	const pathParts = [];
	let currentIndex = 0;
	const throwError = () => {
		throw new Error("Path " + path + " is invalid at index " + currentIndex);
	};
	const getEscapedToken = () => {
		const quote = path[currentIndex];
		let newIndex = ++currentIndex;
		for (;;) {
			newIndex = path.indexOf(quote, newIndex);
			if (newIndex === -1) throwError();
			if (path[newIndex - 1] !== "\\") break;
			++newIndex;
		}
		const token = path.substr(currentIndex, newIndex - currentIndex);
		currentIndex = newIndex + 1;
		return token;
	};
	const getToken = () => {
		const newIndex = path.indexOf("/", currentIndex);
		let token;
		if (newIndex === -1) {
			token = path.substr(currentIndex);
			currentIndex = path.length;
		} else {
			token = path.substr(currentIndex, newIndex - currentIndex);
			currentIndex = newIndex;
		}
		token = token.trim();
		return token;
	};
	while (currentIndex < path.length) {
		if (path[currentIndex] !== "/") throwError();
		if (++currentIndex === path.length) break;
		if (path[currentIndex] === "\"" || path[currentIndex] === "'") pathParts.push(getEscapedToken());
		else pathParts.push(getToken());
	}
	return pathParts;
}
/**
* @hidden
*/
function isResourceValid(resource, err) {
	if (resource.id) {
		if (typeof resource.id !== "string") {
			err.message = "Id must be a string.";
			return false;
		}
		if (resource.id.indexOf("/") !== -1 || resource.id.indexOf("\\") !== -1 || resource.id.indexOf("?") !== -1 || resource.id.indexOf("#") !== -1) {
			err.message = "Id contains illegal chars.";
			return false;
		}
		if (resource.id[resource.id.length - 1] === " ") {
			err.message = "Id ends with a space.";
			return false;
		}
	}
	return true;
}
/**
* @hidden
*/
function isItemResourceValid(resource, err) {
	if (resource.id) {
		if (typeof resource.id !== "string") {
			err.message = "Id must be a string.";
			return false;
		}
		if (resource.id.indexOf("/") !== -1 || resource.id.indexOf("\\") !== -1 || resource.id.indexOf("#") !== -1) {
			err.message = "Id contains illegal chars.";
			return false;
		}
	}
	return true;
}
/** @hidden */
function getIdFromLink(resourceLink) {
	resourceLink = trimSlashes(resourceLink);
	return resourceLink;
}
/** @hidden */
function getPathFromLink(resourceLink, resourceType) {
	resourceLink = trimSlashes(resourceLink);
	if (resourceType) return "/" + encodeURI(resourceLink) + "/" + resourceType;
	else return "/" + encodeURI(resourceLink);
}
/**
* @hidden
*/
function isStringNullOrEmpty(inputString) {
	return !inputString || /^\s*$/.test(inputString);
}
/**
* @hidden
*/
function trimSlashFromLeftAndRight(inputString) {
	if (typeof inputString !== "string") throw new Error("invalid input: input is not string");
	return inputString.replace(trimLeftSlashes, "").replace(trimRightSlashes, "");
}
/**
* @hidden
*/
function validateResourceId(resourceId) {
	if (typeof resourceId !== "string" || isStringNullOrEmpty(resourceId)) throw new Error("Resource ID must be a string and cannot be undefined, null or empty");
	if (illegalResourceIdCharacters.test(resourceId)) throw new Error("Illegal characters ['/', '\\', '#', '?'] cannot be used in Resource ID");
	return true;
}
/**
* @hidden
*/
function validateItemResourceId(resourceId) {
	if (typeof resourceId !== "string" || isStringNullOrEmpty(resourceId)) throw new Error("Resource ID must be a string and cannot be undefined, null or empty");
	if (illegalItemResourceIdCharacters.test(resourceId)) throw new Error("Illegal characters ['/', '\\', '#'] cannot be used in Resource ID");
	return true;
}
/**
* @hidden
*/
function getResourceIdFromPath(resourcePath) {
	if (!resourcePath || typeof resourcePath !== "string") return null;
	const pathSegments = trimSlashFromLeftAndRight(resourcePath).split("/");
	if (pathSegments.length % 2 !== 0) return null;
	return pathSegments[pathSegments.length - 1];
}
/**
* @hidden
*/
function parseConnectionString(connectionString) {
	const { AccountEndpoint, AccountKey } = connectionString.split(";").reduce((connectionObject, keyValueString) => {
		const [key, ...value] = keyValueString.split("=");
		connectionObject[key] = value.join("=");
		return connectionObject;
	}, {});
	if (!AccountEndpoint || !AccountKey) throw new Error("Could not parse the provided connection string");
	return {
		endpoint: AccountEndpoint,
		key: AccountKey
	};
}
/**
* utility function to return copy of object to avoid encryption of original object passed
* in the CRUD methods.
* @hidden
*/
function copyObject(obj) {
	return JSON.parse(JSON.stringify(obj, (_, value) => {
		if (typeof value === "bigint") throw new Error(`BigInt type is not supported`);
		return value;
	}));
}
/**
* @hidden
*/
function createDeserializer(typeMarker) {
	switch (typeMarker) {
		case TypeMarker.Long: return new NumberSerializer();
		case TypeMarker.Double: return new FloatSerializer();
		case TypeMarker.String: return new StringSerializer();
		case TypeMarker.Boolean: return new BooleanSerializer();
		default: throw new Error("Invalid or Unsupported data type passed.");
	}
}
/**
* @hidden
* extracts the top-level path
*/
function extractPath(path) {
	const secondSlashIndex = path.indexOf("/", path.indexOf("/") + 1);
	return secondSlashIndex === -1 ? path : path.substring(0, secondSlashIndex);
}
function createSerializer(propertyValue, type) {
	if (type) {
		if (type === TypeMarker.Long) return [TypeMarker.Long, new NumberSerializer()];
		else if (type === TypeMarker.Double) return [TypeMarker.Double, new FloatSerializer()];
		else if (type === TypeMarker.String) return [TypeMarker.String, new StringSerializer()];
		else if (type === TypeMarker.Boolean) return [TypeMarker.Boolean, new BooleanSerializer()];
		else throw new Error("Invalid or Unsupported data type passed.");
	} else switch (typeof propertyValue) {
		case "boolean": return [TypeMarker.Boolean, new BooleanSerializer()];
		case "string": return [TypeMarker.String, new StringSerializer()];
		case "object":
			if (propertyValue.constructor === Date) return [TypeMarker.String, new StringSerializer()];
			throw new Error("Invalid or Unsupported data type passed.");
		case "number": if (!Number.isInteger(propertyValue)) return [TypeMarker.Double, new FloatSerializer()];
		else return [TypeMarker.Long, new NumberSerializer()];
		default: throw new Error("Invalid or Unsupported data type passed.");
	}
}
/**
* @hidden
* verifies policy format version, included paths and ensures that id and partition key paths specified in the client encryption policy
* for encryption are encrypted using Deterministic encryption algorithm.
*/
function validateClientEncryptionPolicy(clientEncryptionPolicy, partitionKey) {
	const policyFormatVersion = clientEncryptionPolicy.policyFormatVersion;
	if (policyFormatVersion < 1 || policyFormatVersion > 2) throw new ErrorResponse("Supported versions of client encryption policy are 1 and 2.");
	const paths = /* @__PURE__ */ new Set();
	for (const includedPath of clientEncryptionPolicy.includedPaths) {
		if (paths.has(includedPath.path)) throw new ErrorResponse(`Duplicate path found: ${includedPath.path} in client encryption policy.`);
		if (includedPath.path === void 0 || includedPath.path === null || includedPath.path === "" || includedPath.path === "/") throw new ErrorResponse("Path needs to be defined in ClientEncryptionIncludedPath.");
		if (includedPath.clientEncryptionKeyId === void 0 || includedPath.clientEncryptionKeyId === null || includedPath.clientEncryptionKeyId === "" || typeof includedPath.clientEncryptionKeyId !== "string") throw new ErrorResponse("ClientEncryptionKeyId needs to be defined as string type in ClientEncryptionIncludedPath.");
		if (includedPath.path[0] !== "/") throw new ErrorResponse("Path in ClientEncryptionIncludedPath must start with '/'.");
		if (includedPath.path.split("/").filter((segment) => segment.length > 0).length > 1) throw new ErrorResponse("Only top-level paths are currently supported for encryption");
		paths.add(includedPath.path);
	}
	const encryptedPaths = clientEncryptionPolicy.includedPaths;
	const partitionKeyPaths = partitionKey.paths.map(extractPath);
	let isPartitionKeyEncrypted = false;
	let isIdEncrypted = false;
	for (const encryptedPath of encryptedPaths) {
		if (encryptedPath.path === "/id") {
			isIdEncrypted = true;
			if (encryptedPath.encryptionType !== EncryptionType.DETERMINISTIC) throw new ErrorResponse("The '/id' property must be encrypted using Deterministic encryption.");
		}
		if (partitionKeyPaths.includes(encryptedPath.path)) {
			isPartitionKeyEncrypted = true;
			if (encryptedPath.encryptionType !== EncryptionType.DETERMINISTIC) throw new ErrorResponse(`Path: ${encryptedPath.path} which is part of the partition key has to be encrypted with Deterministic type Encryption.`);
		}
	}
	if ((isPartitionKeyEncrypted || isIdEncrypted) && clientEncryptionPolicy.policyFormatVersion === 1) throw new ErrorResponse("Encryption of partition key or id is only supported with policy format version 2.");
}
/**
* Checks if excluded locations can be applied to the given resource type
* @param resourceType - The resource type to check
* @returns true if excluded locations can be applied, false otherwise
*/
function canApplyExcludedLocations(resourceType) {
	return resourceType === ResourceType.item;
}
// node_modules/@azure/cosmos/dist/esm/common/statusCodes.js
/**
* @hidden
*/
const StatusCodes = {
	Ok: 200,
	Created: 201,
	Accepted: 202,
	NoContent: 204,
	MultiStatus: 207,
	NotModified: 304,
	BadRequest: 400,
	Unauthorized: 401,
	Forbidden: 403,
	NotFound: 404,
	MethodNotAllowed: 405,
	RequestTimeout: 408,
	Conflict: 409,
	Gone: 410,
	PreconditionFailed: 412,
	RequestEntityTooLarge: 413,
	FailedDependency: 424,
	TooManyRequests: 429,
	RetryWith: 449,
	InternalServerError: 500,
	ServiceUnavailable: 503,
	ENOTFOUND: "ENOTFOUND",
	OperationPaused: 1200,
	OperationCancelled: 1201
};
/**
* @hidden
*/
const SubStatusCodes = {
	Unknown: 0,
	CrossPartitionQueryNotServable: 1004,
	IncorrectContainerRidSubstatus: 1024,
	PartitionKeyMismatch: 1001,
	PartitionKeyRangeGone: 1002,
	CompletingSplit: 1007,
	CompletingPartitionMigration: 1008,
	NameCacheIsStale: 1e3,
	ReadSessionNotAvailable: 1002,
	WriteForbidden: 3,
	DatabaseAccountNotFound: 1008,
	ResponseSizeExceeded: 3402
};
// node_modules/@azure/cosmos/dist/esm/common/uriFactory.js
/**
* Would be used when creating or deleting a DocumentCollection
* or a User in Azure Cosmos DB database service
* @hidden
* Given a database id, this creates a database link.
* @param databaseId - The database id
* @returns A database link in the format of `dbs/{0}`
* with `{0}` being a Uri escaped version of the databaseId
*/
function createDatabaseUri(databaseId) {
	databaseId = trimSlashFromLeftAndRight(databaseId);
	validateResourceId(databaseId);
	return Constants.Path.DatabasesPathSegment + "/" + databaseId;
}
/**
* Given a database and collection id, this creates a collection link.
* Would be used when updating or deleting a DocumentCollection, creating a
* Document, a StoredProcedure, a Trigger, a UserDefinedFunction, or when executing a query
* with CreateDocumentQuery in Azure Cosmos DB database service.
* @param databaseId - The database id
* @param collectionId - The collection id
* @returns A collection link in the format of `dbs/{0}/colls/{1}`
* with `{0}` being a Uri escaped version of the databaseId and `{1}` being collectionId
* @hidden
*/
function createDocumentCollectionUri(databaseId, collectionId) {
	collectionId = trimSlashFromLeftAndRight(collectionId);
	validateResourceId(collectionId);
	return createDatabaseUri(databaseId) + "/" + Constants.Path.CollectionsPathSegment + "/" + collectionId;
}
/**
* Given a database and user id, this creates a user link.
* Would be used when creating a Permission, or when replacing or deleting
* a User in Azure Cosmos DB database service
* @param databaseId - The database id
* @param userId - The user id
* @returns A user link in the format of `dbs/{0}/users/{1}`
* with `{0}` being a Uri escaped version of the databaseId and `{1}` being userId
* @hidden
*/
function createUserUri(databaseId, userId) {
	userId = trimSlashFromLeftAndRight(userId);
	validateResourceId(userId);
	return createDatabaseUri(databaseId) + "/" + Constants.Path.UsersPathSegment + "/" + userId;
}
/**
* Given a database and collection id, this creates a collection link.
* Would be used when creating an Attachment, or when replacing
* or deleting a Document in Azure Cosmos DB database service
* @param databaseId - The database id
* @param collectionId - The collection id
* @param documentId - The document id
* @returns A document link in the format of
* `dbs/{0}/colls/{1}/docs/{2}` with `{0}` being a Uri escaped version of
* the databaseId, `{1}` being collectionId and `{2}` being the documentId
* @hidden
*/
function createDocumentUri(databaseId, collectionId, documentId) {
	documentId = trimSlashFromLeftAndRight(documentId);
	validateItemResourceId(documentId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.DocumentsPathSegment + "/" + documentId;
}
/**
* Given a database, collection and document id, this creates a document link.
* Would be used when replacing or deleting a Permission in Azure Cosmos DB database service.
* @param databaseId    -The database Id
* @param userId        -The user Id
* @param permissionId  - The permissionId
* @returns A permission link in the format of `dbs/{0}/users/{1}/permissions/{2}`
* with `{0}` being a Uri escaped version of the databaseId, `{1}` being userId and `{2}` being permissionId
* @hidden
*/
function createPermissionUri(databaseId, userId, permissionId) {
	permissionId = trimSlashFromLeftAndRight(permissionId);
	validateResourceId(permissionId);
	return createUserUri(databaseId, userId) + "/" + Constants.Path.PermissionsPathSegment + "/" + permissionId;
}
/**
* Given a database, collection and stored proc id, this creates a stored proc link.
* Would be used when replacing, executing, or deleting a StoredProcedure in
* Azure Cosmos DB database service.
* @param databaseId        -The database Id
* @param collectionId      -The collection Id
* @param storedProcedureId -The stored procedure Id
* @returns A stored procedure link in the format of
* `dbs/{0}/colls/{1}/sprocs/{2}` with `{0}` being a Uri escaped version of the databaseId,
* `{1}` being collectionId and `{2}` being the storedProcedureId
* @hidden
*/
function createStoredProcedureUri(databaseId, collectionId, storedProcedureId) {
	storedProcedureId = trimSlashFromLeftAndRight(storedProcedureId);
	validateResourceId(storedProcedureId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.StoredProceduresPathSegment + "/" + storedProcedureId;
}
/**
* Given a database, collection and trigger id, this creates a trigger link.
* Would be used when replacing, executing, or deleting a Trigger in Azure Cosmos DB database service
* @param databaseId        -The database Id
* @param collectionId      -The collection Id
* @param triggerId         -The trigger Id
* @returns A trigger link in the format of
* `dbs/{0}/colls/{1}/triggers/{2}` with `{0}` being a Uri escaped version of the databaseId,
* `{1}` being collectionId and `{2}` being the triggerId
* @hidden
*/
function createTriggerUri(databaseId, collectionId, triggerId) {
	triggerId = trimSlashFromLeftAndRight(triggerId);
	validateResourceId(triggerId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.TriggersPathSegment + "/" + triggerId;
}
/**
* Given a database, collection and udf id, this creates a udf link.
* Would be used when replacing, executing, or deleting a UserDefinedFunction in
* Azure Cosmos DB database service
* @param databaseId        -The database Id
* @param collectionId      -The collection Id
* @param udfId             -The User Defined Function Id
* @returns A udf link in the format of `dbs/{0}/colls/{1}/udfs/{2}`
* with `{0}` being a Uri escaped version of the databaseId, `{1}` being collectionId and `{2}` being the udfId
* @hidden
*/
function createUserDefinedFunctionUri(databaseId, collectionId, udfId) {
	udfId = trimSlashFromLeftAndRight(udfId);
	validateResourceId(udfId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.UserDefinedFunctionsPathSegment + "/" + udfId;
}
// node_modules/@azure/cosmos/dist/esm/utils/hmac.js
async function hmac(key, message) {
	return createHmac("sha256", Buffer.from(key, "base64")).update(message).digest("base64");
}
// node_modules/@azure/cosmos/dist/esm/utils/headers.js
async function generateHeaders(masterKey, method, resourceType = ResourceType.none, resourceId = "", date = /* @__PURE__ */ new Date()) {
	if (masterKey.startsWith("type=sas&")) return {
		[Constants.HttpHeaders.Authorization]: encodeURIComponent(masterKey),
		[Constants.HttpHeaders.XDate]: date.toUTCString()
	};
	const sig = await signature(masterKey, method, resourceType, resourceId, date);
	return {
		[Constants.HttpHeaders.Authorization]: sig,
		[Constants.HttpHeaders.XDate]: date.toUTCString()
	};
}
async function signature(masterKey, method, resourceType, resourceId = "", date = /* @__PURE__ */ new Date()) {
	const signed = await hmac(masterKey, method.toLowerCase() + "\n" + resourceType.toLowerCase() + "\n" + resourceId + "\n" + date.toUTCString().toLowerCase() + "\n\n");
	return encodeURIComponent("type=master&ver=1.0&sig=" + signed);
}
// node_modules/@azure/cosmos/dist/esm/auth.js
/**
* @hidden
*/
async function setAuthorizationHeader(clientOptions, verb, path, resourceId, resourceType, headers) {
	if (clientOptions.permissionFeed) {
		clientOptions.resourceTokens = {};
		for (const permission of clientOptions.permissionFeed) {
			const id = getResourceIdFromPath(permission.resource);
			if (!id) throw new Error(`authorization error: ${id} \
                          is an invalid resourceId in permissionFeed`);
			clientOptions.resourceTokens[id] = permission._token;
		}
	}
	if (clientOptions.key) await setAuthorizationTokenHeaderUsingMasterKey(verb, resourceId, resourceType, headers, clientOptions.key);
	else if (clientOptions.resourceTokens) headers[Constants.HttpHeaders.Authorization] = encodeURIComponent(getAuthorizationTokenUsingResourceTokens(clientOptions.resourceTokens, path, resourceId));
	else if (clientOptions.tokenProvider) headers[Constants.HttpHeaders.Authorization] = encodeURIComponent(await clientOptions.tokenProvider({
		verb,
		path,
		resourceId,
		resourceType,
		headers
	}));
}
/**
* The default function for setting header token using the masterKey
* @hidden
*/
async function setAuthorizationTokenHeaderUsingMasterKey(verb, resourceId, resourceType, headers, masterKey) {
	if (resourceType === ResourceType.offer) resourceId = resourceId && resourceId.toLowerCase();
	Object.assign(headers, await generateHeaders(masterKey, verb, resourceType, resourceId));
}
/**
* @hidden
*/
function getAuthorizationTokenUsingResourceTokens(resourceTokens, path, resourceId) {
	if (resourceTokens && Object.keys(resourceTokens).length > 0) {
		if (!path && !resourceId) return resourceTokens[Object.keys(resourceTokens)[0]];
		if (resourceId && resourceTokens[resourceId]) return resourceTokens[resourceId];
		if (!path || path.length < 4) return null;
		path = trimSlashFromLeftAndRight(path);
		const pathSegments = path && path.split("/") || [];
		if (pathSegments.length === 6) {
			const containerPath = pathSegments.slice(0, 4).map(decodeURIComponent).join("/");
			if (resourceTokens[containerPath]) return resourceTokens[containerPath];
		}
		let index = pathSegments.length % 2 === 0 ? pathSegments.length - 1 : pathSegments.length - 2;
		for (; index > 0; index -= 2) {
			const id = decodeURI(pathSegments[index]);
			if (resourceTokens[id]) return resourceTokens[id];
		}
	}
	return null;
}
// node_modules/@azure/cosmos/dist/esm/documents/ConnectionMode.js
/** Determines the connection behavior of the CosmosClient. Note, we currently only support Gateway Mode. */
var ConnectionMode;
(function(ConnectionMode) {
	/** Gateway mode talks to an intermediate gateway which handles the direct communication with your individual partitions. */
	ConnectionMode[ConnectionMode["Gateway"] = 0] = "Gateway";
})(ConnectionMode || (ConnectionMode = {}));
// node_modules/@azure/cosmos/dist/esm/documents/ConnectionPolicy.js
/**
* @hidden
*/
const defaultConnectionPolicy = Object.freeze({
	connectionMode: ConnectionMode.Gateway,
	requestTimeout: 6e4,
	enableEndpointDiscovery: true,
	preferredLocations: [],
	retryOptions: {
		maxRetryAttemptCount: Constants.ThrottledRequestMaxRetryAttemptCount,
		fixedRetryIntervalInMilliseconds: Constants.ThrottledRequestFixedRetryIntervalInMs,
		maxWaitTimeInSeconds: Constants.ThrottledRequestMaxWaitTimeInSeconds
	},
	useMultipleWriteLocations: true,
	endpointRefreshRateInMs: 3e5,
	enableBackgroundEndpointRefreshing: true,
	enablePartitionLevelFailover: true,
	enablePartitionLevelCircuitBreaker: false
});
// node_modules/@azure/cosmos/dist/esm/documents/ConsistencyLevel.js
/**
* Represents the consistency levels supported for Azure Cosmos DB client operations.<br>
* The requested ConsistencyLevel must match or be weaker than that provisioned for the database account.
* Consistency levels.
*
* Consistency levels by order of strength are Strong, BoundedStaleness, Session, Consistent Prefix, and Eventual.
*
* See https://aka.ms/cosmos-consistency for more detailed documentation on Consistency Levels.
*/
var ConsistencyLevel;
(function(ConsistencyLevel) {
	/**
	* Strong Consistency guarantees that read operations always return the value that was last written.
	*/
	ConsistencyLevel["Strong"] = "Strong";
	/**
	* Bounded Staleness guarantees that reads are not too out-of-date.
	* This can be configured based on number of operations (MaxStalenessPrefix) or time (MaxStalenessIntervalInSeconds).
	*/
	ConsistencyLevel["BoundedStaleness"] = "BoundedStaleness";
	/**
	* Session Consistency guarantees monotonic reads (you never read old data, then new, then old again),
	* monotonic writes (writes are ordered) and read your writes (your writes are immediately visible to your reads)
	* within any single session.
	*/
	ConsistencyLevel["Session"] = "Session";
	/**
	* Eventual Consistency guarantees that reads will return a subset of writes.
	* All writes will be eventually be available for reads.
	*/
	ConsistencyLevel["Eventual"] = "Eventual";
	/**
	* ConsistentPrefix Consistency guarantees that reads will return some prefix of all writes with no gaps.
	* All writes will be eventually be available for reads.
	*/
	ConsistencyLevel["ConsistentPrefix"] = "ConsistentPrefix";
})(ConsistencyLevel || (ConsistencyLevel = {}));
// node_modules/@azure/cosmos/dist/esm/documents/DatabaseAccount.js
/**
* Represents a DatabaseAccount in the Azure Cosmos DB database service.
*/
var DatabaseAccount = class {
	/** The list of writable locations for a geo-replicated database account. */
	writableLocations = [];
	/** The list of readable locations for a geo-replicated database account. */
	readableLocations = [];
	/**
	* The self-link for Databases in the databaseAccount.
	* @deprecated Use `databasesLink`
	*/
	get DatabasesLink() {
		return this.databasesLink;
	}
	/** The self-link for Databases in the databaseAccount. */
	databasesLink;
	/**
	* The self-link for Media in the databaseAccount.
	* @deprecated Use `mediaLink`
	*/
	get MediaLink() {
		return this.mediaLink;
	}
	/** The self-link for Media in the databaseAccount. */
	mediaLink;
	/**
	* Attachment content (media) storage quota in MBs ( Retrieved from gateway ).
	* @deprecated use `maxMediaStorageUsageInMB`
	*/
	get MaxMediaStorageUsageInMB() {
		return this.maxMediaStorageUsageInMB;
	}
	/** Attachment content (media) storage quota in MBs ( Retrieved from gateway ). */
	maxMediaStorageUsageInMB;
	/**
	* Current attachment content (media) usage in MBs (Retrieved from gateway )
	*
	* Value is returned from cached information updated periodically and is not guaranteed
	* to be real time.
	*
	* @deprecated use `currentMediaStorageUsageInMB`
	*/
	get CurrentMediaStorageUsageInMB() {
		return this.currentMediaStorageUsageInMB;
	}
	/**
	* Current attachment content (media) usage in MBs (Retrieved from gateway )
	*
	* Value is returned from cached information updated periodically and is not guaranteed
	* to be real time.
	*/
	currentMediaStorageUsageInMB;
	/**
	* Gets the UserConsistencyPolicy settings.
	* @deprecated use `consistencyPolicy`
	*/
	get ConsistencyPolicy() {
		return this.consistencyPolicy;
	}
	/** Gets the UserConsistencyPolicy settings. */
	consistencyPolicy;
	enableMultipleWritableLocations;
	/**
	* Indicates whether per-partition failover behavior is enabled for the database account.
	*/
	enablePerPartitionFailover = false;
	constructor(body, headers) {
		this.databasesLink = "/dbs/";
		this.mediaLink = "/media/";
		this.maxMediaStorageUsageInMB = headers[Constants.HttpHeaders.MaxMediaStorageUsageInMB];
		this.currentMediaStorageUsageInMB = headers[Constants.HttpHeaders.CurrentMediaStorageUsageInMB];
		this.consistencyPolicy = body.userConsistencyPolicy ? body.userConsistencyPolicy.defaultConsistencyLevel : ConsistencyLevel.Session;
		if (body[Constants.WritableLocations] && body.id !== "localhost") this.writableLocations = body[Constants.WritableLocations];
		if (body[Constants.ReadableLocations] && body.id !== "localhost") this.readableLocations = body[Constants.ReadableLocations];
		if (body[Constants.ENABLE_MULTIPLE_WRITABLE_LOCATIONS]) this.enableMultipleWritableLocations = body[Constants.ENABLE_MULTIPLE_WRITABLE_LOCATIONS] === true || body[Constants.ENABLE_MULTIPLE_WRITABLE_LOCATIONS] === "true";
		else this.enableMultipleWritableLocations = false;
		if (body[Constants.EnablePerPartitionFailover]) this.enablePerPartitionFailover = body[Constants.EnablePerPartitionFailover] === true || body[Constants.EnablePerPartitionFailover] === "true";
	}
};
// node_modules/@azure/cosmos/dist/esm/documents/PartitionKeyInternal.js
/**
* @hidden
* None PartitionKey Literal
*/
const NonePartitionKeyLiteral = {};
/**
* @hidden
* Maps PartitionKey to InternalPartitionKey.
* @param partitionKey - PartitonKey to be converted.
* @returns PartitionKeyInternal
*/
function convertToInternalPartitionKey(partitionKey) {
	if (Array.isArray(partitionKey)) return partitionKey.map((key) => key === void 0 ? NonePartitionKeyLiteral : key);
	else return [partitionKey];
}
// node_modules/@azure/cosmos/dist/esm/documents/PartitionKeyDefinitionVersion.js
/**
* PartitionKey Definition Version
*/
var PartitionKeyDefinitionVersion;
(function(PartitionKeyDefinitionVersion) {
	PartitionKeyDefinitionVersion[PartitionKeyDefinitionVersion["V1"] = 1] = "V1";
	PartitionKeyDefinitionVersion[PartitionKeyDefinitionVersion["V2"] = 2] = "V2";
})(PartitionKeyDefinitionVersion || (PartitionKeyDefinitionVersion = {}));
// node_modules/@azure/cosmos/dist/esm/documents/PartitionKeyKind.js
/**
* Type of PartitionKey i.e. Hash, MultiHash
*/
var PartitionKeyKind;
(function(PartitionKeyKind) {
	PartitionKeyKind["Hash"] = "Hash";
	PartitionKeyKind["MultiHash"] = "MultiHash";
})(PartitionKeyKind || (PartitionKeyKind = {}));
// node_modules/@azure/cosmos/dist/esm/client/ClientUtils.js
async function readPartitionKeyDefinition(diagnosticNode, container) {
	return (await container.readPartitionKeyDefinition(diagnosticNode)).resource;
}
async function computePartitionKeyRangeId(diagnosticNode, partitionKey, partitionKeyRangeCache, isPartitionLevelFailOverEnabled, container, pKDefinition) {
	let partitionKeyRangeId = void 0;
	if (isPartitionLevelFailOverEnabled) {
		const partitionKeyDefinition = pKDefinition ?? await readPartitionKeyDefinition(diagnosticNode, container);
		if (partitionKeyDefinition && partitionKey && partitionKey.length > 0) partitionKeyRangeId = await partitionKeyRangeCache.getPartitionKeyRangeIdFromPartitionKey(container.url, partitionKey, partitionKeyDefinition, diagnosticNode);
	}
	return partitionKeyRangeId;
}
// node_modules/@azure/cosmos/dist/esm/extractPartitionKey.js
const logger$4 = createClientLogger("extractPartitionKey");
/**
* Function to extract PartitionKey based on {@link PartitionKeyDefinition}
* from an object.
* Retuns
* 1. PartitionKeyInternal[] if extraction is successful.
* 2. undefined if either {@link partitionKeyDefinition} is not well formed
* or an unsupported partitionkey type is encountered.
* @hidden
*/
function extractPartitionKeys(document, partitionKeyDefinition) {
	if (!partitionKeyDefinition || !partitionKeyDefinition.paths || partitionKeyDefinition.paths.length <= 0) {
		logger$4.error("Unexpected Partition Key Definition Found.");
		return;
	}
	if (partitionKeyDefinition.paths.length === 1 && partitionKeyDefinition.paths[0] === "/_partitionKey") {
		const defaultKey = extractPartitionKey(DEFAULT_PARTITION_KEY_PATH, document);
		if (defaultKey === void 0) {
			if (partitionKeyDefinition.systemKey === true) return [];
			logger$4.warning("Unsupported PartitionKey found.");
			return;
		} else if (defaultKey === null || defaultKey === NonePartitionKeyLiteral) {
			if (partitionKeyDefinition.systemKey === true) return [];
		}
		return [defaultKey];
	}
	if (partitionKeyDefinition.systemKey === true) return [];
	const partitionKeys = [];
	partitionKeyDefinition.paths.forEach((path) => {
		const obj = extractPartitionKey(path, document);
		if (obj === void 0) {
			logger$4.warning("Unsupported PartitionKey found.");
			return;
		}
		partitionKeys.push(obj);
	});
	return partitionKeys;
}
function extractPartitionKey(path, obj) {
	const pathParts = parsePath(path);
	for (const part of pathParts) if (typeof obj === "object" && obj !== null && part in obj) obj = obj[part];
	else {
		obj = void 0;
		break;
	}
	if (typeof obj === "string" || typeof obj === "number" || typeof obj === "boolean") return obj;
	else if (obj === null) return null;
	else if (obj === void 0 || JSON.stringify(obj) === JSON.stringify(NonePartitionKeyLiteral)) return NonePartitionKeyLiteral;
}
/**
* @hidden
*/
function undefinedPartitionKey(partitionKeyDefinition) {
	if (partitionKeyDefinition?.systemKey) return [];
	else return partitionKeyDefinition?.paths.map(() => NonePartitionKeyLiteral);
}
/**
* @hidden
*/
async function setPartitionKeyIfUndefined(diagnosticNode, container, partitionKey) {
	if (partitionKey === void 0) partitionKey = undefinedPartitionKey(await readPartitionKeyDefinition(diagnosticNode, container));
	return convertToInternalPartitionKey(partitionKey);
}
// node_modules/@azure/cosmos/dist/esm/utils/typeChecks.js
/**
* Utility function to avoid writing boilder plate code while checking for
* undefined values. It throws Error if the input value is undefined.
* @param value - Value which is potentially undefined.
* @param msg - Error Message to throw if value is undefined.
* @returns
*/
function assertNotUndefined(value, msg) {
	if (value !== void 0) return value;
	throw new Error(msg || "Unexpected 'undefined' value encountered");
}
/**
* Check for value being PrimitivePartitionKeyValue.
* @internal
*/
function isPrimitivePartitionKeyValue(value) {
	return isWellDefinedPartitionKeyValue(value) || isNonePartitionKeyValue(value) || isNullPartitionKeyValue(value);
}
/**
* Check for value being string, number or boolean.
* @internal
*/
function isWellDefinedPartitionKeyValue(value) {
	return typeof value === "string" || typeof value === "boolean" || typeof value === "number";
}
/**
* Check for value being NonePartitionKeyType.
* @internal
*/
function isNonePartitionKeyValue(value) {
	return value !== void 0 && JSON.stringify(value) === JSON.stringify(NonePartitionKeyLiteral);
}
/**
* Check for value being NullPartitionKeyType.
* @internal
*/
function isNullPartitionKeyValue(value) {
	return value === null;
}
/**
* Verify validity of partition key.
* @internal
*/
function isPartitionKey(partitionKey) {
	return isPrimitivePartitionKeyValue(partitionKey) || Array.isArray(partitionKey);
}
/**
* Check for value being PrefixPartitionKey.
* @internal
*/
function isPrefixPartitionKey(partitionKey, partitionKeyDefinition) {
	return partitionKeyDefinition && partitionKeyDefinition.paths && partitionKeyDefinition.kind === PartitionKeyKind.MultiHash && Array.isArray(partitionKey) && partitionKey.length < partitionKeyDefinition.paths.length;
}
// node_modules/@azure/cosmos/dist/esm/request/ResourceResponse.js
var ResourceResponse = class {
	resource;
	headers;
	statusCode;
	diagnostics;
	substatus;
	constructor(resource, headers, statusCode, diagnostics, substatus) {
		this.resource = resource;
		this.headers = headers;
		this.statusCode = statusCode;
		this.diagnostics = diagnostics;
		this.substatus = substatus;
	}
	get requestCharge() {
		return Number(this.headers[Constants.HttpHeaders.RequestCharge]) || 0;
	}
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	get etag() {
		return this.headers[Constants.HttpHeaders.ETag];
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/clientSideMetrics.js
var ClientSideMetrics = class ClientSideMetrics {
	requestCharge;
	constructor(requestCharge) {
		this.requestCharge = requestCharge;
	}
	/**
	* Adds one or more ClientSideMetrics to a copy of this instance and returns the result.
	*/
	add(...clientSideMetricsArray) {
		let requestCharge = this.requestCharge;
		for (const clientSideMetrics of clientSideMetricsArray) {
			if (clientSideMetrics == null) throw new Error("clientSideMetrics has null or undefined item(s)");
			requestCharge += clientSideMetrics.requestCharge;
		}
		return new ClientSideMetrics(requestCharge);
	}
	static zero = new ClientSideMetrics(0);
	static createFromArray(...clientSideMetricsArray) {
		if (clientSideMetricsArray == null) throw new Error("clientSideMetricsArray is null or undefined item(s)");
		return this.zero.add(...clientSideMetricsArray);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryMetricsConstants.js
var queryMetricsConstants_default = {
	RetrievedDocumentCount: "retrievedDocumentCount",
	RetrievedDocumentSize: "retrievedDocumentSize",
	OutputDocumentCount: "outputDocumentCount",
	OutputDocumentSize: "outputDocumentSize",
	IndexHitRatio: "indexUtilizationRatio",
	IndexHitDocumentCount: "indexHitDocumentCount",
	TotalQueryExecutionTimeInMs: "totalExecutionTimeInMs",
	QueryCompileTimeInMs: "queryCompileTimeInMs",
	LogicalPlanBuildTimeInMs: "queryLogicalPlanBuildTimeInMs",
	PhysicalPlanBuildTimeInMs: "queryPhysicalPlanBuildTimeInMs",
	QueryOptimizationTimeInMs: "queryOptimizationTimeInMs",
	IndexLookupTimeInMs: "indexLookupTimeInMs",
	DocumentLoadTimeInMs: "documentLoadTimeInMs",
	VMExecutionTimeInMs: "VMExecutionTimeInMs",
	DocumentWriteTimeInMs: "writeOutputTimeInMs",
	QueryEngineTimes: "queryEngineTimes",
	SystemFunctionExecuteTimeInMs: "systemFunctionExecuteTimeInMs",
	UserDefinedFunctionExecutionTimeInMs: "userFunctionExecuteTimeInMs",
	RetrievedDocumentCountText: "Retrieved Document Count",
	RetrievedDocumentSizeText: "Retrieved Document Size",
	OutputDocumentCountText: "Output Document Count",
	OutputDocumentSizeText: "Output Document Size",
	IndexUtilizationText: "Index Utilization",
	TotalQueryExecutionTimeText: "Total Query Execution Time",
	QueryPreparationTimesText: "Query Preparation Times",
	QueryCompileTimeText: "Query Compilation Time",
	LogicalPlanBuildTimeText: "Logical Plan Build Time",
	PhysicalPlanBuildTimeText: "Physical Plan Build Time",
	QueryOptimizationTimeText: "Query Optimization Time",
	QueryEngineTimesText: "Query Engine Times",
	IndexLookupTimeText: "Index Lookup Time",
	DocumentLoadTimeText: "Document Load Time",
	WriteOutputTimeText: "Document Write Time",
	RuntimeExecutionTimesText: "Runtime Execution Times",
	TotalExecutionTimeText: "Query Engine Execution Time",
	SystemFunctionExecuteTimeText: "System Function Execution Time",
	UserDefinedFunctionExecutionTimeText: "User-defined Function Execution Time",
	ClientSideQueryMetricsText: "Client Side Metrics",
	RetriesText: "Retry Count",
	RequestChargeText: "Request Charge",
	FetchExecutionRangesText: "Partition Execution Timeline",
	SchedulingMetricsText: "Scheduling Metrics"
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/timeSpan.js
/** @hidden */
const ticksPerMillisecond = 1e4;
/** @hidden */
const millisecondsPerTick = 1 / ticksPerMillisecond;
/** @hidden */
const ticksPerSecond = ticksPerMillisecond * 1e3;
/** @hidden */
const secondsPerTick = 1 / ticksPerSecond;
/** @hidden */
const ticksPerMinute = ticksPerSecond * 60;
/** @hidden */
const minutesPerTick = 1 / ticksPerMinute;
/** @hidden */
const ticksPerHour = ticksPerMinute * 60;
/** @hidden */
const hoursPerTick = 1 / ticksPerHour;
/** @hidden */
const ticksPerDay = ticksPerHour * 24;
/** @hidden */
const daysPerTick = 1 / ticksPerDay;
/** @hidden */
const millisPerSecond = 1e3;
/** @hidden */
const millisPerMinute = millisPerSecond * 60;
/** @hidden */
const millisPerHour = millisPerMinute * 60;
/** @hidden */
const millisPerDay = millisPerHour * 24;
/** @hidden */
const maxMilliSeconds = Number.MAX_SAFE_INTEGER / ticksPerMillisecond;
/** @hidden */
const minMilliSeconds = Number.MIN_SAFE_INTEGER / ticksPerMillisecond;
/**
* Represents a time interval.
*
* @param days                 - Number of days.
* @param hours                - Number of hours.
* @param minutes              - Number of minutes.
* @param seconds              - Number of seconds.
* @param milliseconds         - Number of milliseconds.
* @hidden
*/
var TimeSpan = class TimeSpan {
	_ticks;
	constructor(days, hours, minutes, seconds, milliseconds) {
		if (!Number.isInteger(days)) throw new Error("days is not an integer");
		if (!Number.isInteger(hours)) throw new Error("hours is not an integer");
		if (!Number.isInteger(minutes)) throw new Error("minutes is not an integer");
		if (!Number.isInteger(seconds)) throw new Error("seconds is not an integer");
		if (!Number.isInteger(milliseconds)) throw new Error("milliseconds is not an integer");
		const totalMilliSeconds = (days * 3600 * 24 + hours * 3600 + minutes * 60 + seconds) * 1e3 + milliseconds;
		if (totalMilliSeconds > maxMilliSeconds || totalMilliSeconds < minMilliSeconds) throw new Error("Total number of milliseconds was either too large or too small");
		this._ticks = totalMilliSeconds * ticksPerMillisecond;
	}
	/**
	* Returns a new TimeSpan object whose value is the sum of the specified TimeSpan object and this instance.
	* @param ts - The time interval to add.
	*/
	add(ts) {
		if (TimeSpan.additionDoesOverflow(this._ticks, ts._ticks)) throw new Error("Adding the two timestamps causes an overflow.");
		const results = this._ticks + ts._ticks;
		return TimeSpan.fromTicks(results);
	}
	/**
	* Returns a new TimeSpan object whose value is the difference of the specified TimeSpan object and this instance.
	* @param ts - The time interval to subtract.
	*/
	subtract(ts) {
		if (TimeSpan.subtractionDoesUnderflow(this._ticks, ts._ticks)) throw new Error("Subtracting the two timestamps causes an underflow.");
		const results = this._ticks - ts._ticks;
		return TimeSpan.fromTicks(results);
	}
	/**
	* Compares this instance to a specified object and returns an integer that indicates whether this
	* instance is shorter than, equal to, or longer than the specified object.
	* @param value - The time interval to add.
	*/
	compareTo(value) {
		if (value == null) return 1;
		if (!TimeSpan.isTimeSpan(value)) throw new Error("Argument must be a TimeSpan object");
		return TimeSpan.compare(this, value);
	}
	/**
	* Returns a new TimeSpan object whose value is the absolute value of the current TimeSpan object.
	*/
	duration() {
		return TimeSpan.fromTicks(this._ticks >= 0 ? this._ticks : -this._ticks);
	}
	/**
	* Returns a value indicating whether this instance is equal to a specified object.
	* @param value - The time interval to check for equality.
	*/
	equals(value) {
		if (TimeSpan.isTimeSpan(value)) return this._ticks === value._ticks;
		return false;
	}
	/**
	* Returns a new TimeSpan object whose value is the negated value of this instance.
	* @param value - The time interval to check for equality.
	*/
	negate() {
		return TimeSpan.fromTicks(-this._ticks);
	}
	days() {
		return Math.floor(this._ticks / ticksPerDay);
	}
	hours() {
		return Math.floor(this._ticks / ticksPerHour);
	}
	milliseconds() {
		return Math.floor(this._ticks / ticksPerMillisecond);
	}
	seconds() {
		return Math.floor(this._ticks / ticksPerSecond);
	}
	ticks() {
		return this._ticks;
	}
	totalDays() {
		return this._ticks * daysPerTick;
	}
	totalHours() {
		return this._ticks * hoursPerTick;
	}
	totalMilliseconds() {
		return this._ticks * millisecondsPerTick;
	}
	totalMinutes() {
		return this._ticks * minutesPerTick;
	}
	totalSeconds() {
		return this._ticks * secondsPerTick;
	}
	static fromTicks(value) {
		const timeSpan = new TimeSpan(0, 0, 0, 0, 0);
		timeSpan._ticks = value;
		return timeSpan;
	}
	static zero = new TimeSpan(0, 0, 0, 0, 0);
	static maxValue = TimeSpan.fromTicks(Number.MAX_SAFE_INTEGER);
	static minValue = TimeSpan.fromTicks(Number.MIN_SAFE_INTEGER);
	static isTimeSpan(timespan) {
		return timespan._ticks;
	}
	static additionDoesOverflow(a, b) {
		const c = a + b;
		return a !== c - b || b !== c - a;
	}
	static subtractionDoesUnderflow(a, b) {
		const c = a - b;
		return a !== c + b || b !== a - c;
	}
	static compare(t1, t2) {
		if (t1._ticks > t2._ticks) return 1;
		if (t1._ticks < t2._ticks) return -1;
		return 0;
	}
	static interval(value, scale) {
		if (isNaN(value)) throw new Error("value must be a number");
		const milliseconds = value * scale;
		if (milliseconds > maxMilliSeconds || milliseconds < minMilliSeconds) throw new Error("timespan too long");
		return TimeSpan.fromTicks(Math.floor(milliseconds * ticksPerMillisecond));
	}
	static fromMilliseconds(value) {
		return TimeSpan.interval(value, 1);
	}
	static fromSeconds(value) {
		return TimeSpan.interval(value, millisPerSecond);
	}
	static fromMinutes(value) {
		return TimeSpan.interval(value, millisPerMinute);
	}
	static fromHours(value) {
		return TimeSpan.interval(value, millisPerHour);
	}
	static fromDays(value) {
		return TimeSpan.interval(value, millisPerDay);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryMetricsUtils.js
/**
* @hidden
*/
function parseDelimitedString(delimitedString) {
	if (delimitedString == null) throw new Error("delimitedString is null or undefined");
	const metrics = {};
	const headerAttributes = delimitedString.split(";");
	for (const attribute of headerAttributes) {
		const attributeKeyValue = attribute.split("=");
		if (attributeKeyValue.length !== 2) throw new Error("recieved a malformed delimited string");
		const attributeKey = attributeKeyValue[0];
		metrics[attributeKey] = parseFloat(attributeKeyValue[1]);
	}
	return metrics;
}
/**
* @hidden
*/
function timeSpanFromMetrics(metrics, key) {
	if (key in metrics) return TimeSpan.fromMilliseconds(metrics[key]);
	return TimeSpan.zero;
}
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryPreparationTime.js
var QueryPreparationTimes = class QueryPreparationTimes {
	queryCompilationTime;
	logicalPlanBuildTime;
	physicalPlanBuildTime;
	queryOptimizationTime;
	constructor(queryCompilationTime, logicalPlanBuildTime, physicalPlanBuildTime, queryOptimizationTime) {
		this.queryCompilationTime = queryCompilationTime;
		this.logicalPlanBuildTime = logicalPlanBuildTime;
		this.physicalPlanBuildTime = physicalPlanBuildTime;
		this.queryOptimizationTime = queryOptimizationTime;
	}
	/**
	* returns a new QueryPreparationTimes instance that is the addition of this and the arguments.
	*/
	add(...queryPreparationTimesArray) {
		let queryCompilationTime = this.queryCompilationTime;
		let logicalPlanBuildTime = this.logicalPlanBuildTime;
		let physicalPlanBuildTime = this.physicalPlanBuildTime;
		let queryOptimizationTime = this.queryOptimizationTime;
		for (const queryPreparationTimes of queryPreparationTimesArray) {
			if (queryPreparationTimes == null) throw new Error("queryPreparationTimesArray has null or undefined item(s)");
			queryCompilationTime = queryCompilationTime.add(queryPreparationTimes.queryCompilationTime);
			logicalPlanBuildTime = logicalPlanBuildTime.add(queryPreparationTimes.logicalPlanBuildTime);
			physicalPlanBuildTime = physicalPlanBuildTime.add(queryPreparationTimes.physicalPlanBuildTime);
			queryOptimizationTime = queryOptimizationTime.add(queryPreparationTimes.queryOptimizationTime);
		}
		return new QueryPreparationTimes(queryCompilationTime, logicalPlanBuildTime, physicalPlanBuildTime, queryOptimizationTime);
	}
	/**
	* Output the QueryPreparationTimes as a delimited string.
	*/
	toDelimitedString() {
		return `${queryMetricsConstants_default.QueryCompileTimeInMs}=${this.queryCompilationTime.totalMilliseconds()};${queryMetricsConstants_default.LogicalPlanBuildTimeInMs}=${this.logicalPlanBuildTime.totalMilliseconds()};${queryMetricsConstants_default.PhysicalPlanBuildTimeInMs}=${this.physicalPlanBuildTime.totalMilliseconds()};${queryMetricsConstants_default.QueryOptimizationTimeInMs}=${this.queryOptimizationTime.totalMilliseconds()}`;
	}
	static zero = new QueryPreparationTimes(TimeSpan.zero, TimeSpan.zero, TimeSpan.zero, TimeSpan.zero);
	/**
	* Returns a new instance of the QueryPreparationTimes class that is the
	* aggregation of an array of QueryPreparationTimes.
	*/
	static createFromArray(queryPreparationTimesArray) {
		if (queryPreparationTimesArray == null) throw new Error("queryPreparationTimesArray is null or undefined item(s)");
		return QueryPreparationTimes.zero.add(...queryPreparationTimesArray);
	}
	/**
	* Returns a new instance of the QueryPreparationTimes class this is deserialized from a delimited string.
	*/
	static createFromDelimitedString(delimitedString) {
		const metrics = parseDelimitedString(delimitedString);
		return new QueryPreparationTimes(timeSpanFromMetrics(metrics, queryMetricsConstants_default.QueryCompileTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.LogicalPlanBuildTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.PhysicalPlanBuildTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.QueryOptimizationTimeInMs));
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/runtimeExecutionTimes.js
var RuntimeExecutionTimes = class RuntimeExecutionTimes {
	queryEngineExecutionTime;
	systemFunctionExecutionTime;
	userDefinedFunctionExecutionTime;
	constructor(queryEngineExecutionTime, systemFunctionExecutionTime, userDefinedFunctionExecutionTime) {
		this.queryEngineExecutionTime = queryEngineExecutionTime;
		this.systemFunctionExecutionTime = systemFunctionExecutionTime;
		this.userDefinedFunctionExecutionTime = userDefinedFunctionExecutionTime;
	}
	/**
	* returns a new RuntimeExecutionTimes instance that is the addition of this and the arguments.
	*/
	add(...runtimeExecutionTimesArray) {
		let queryEngineExecutionTime = this.queryEngineExecutionTime;
		let systemFunctionExecutionTime = this.systemFunctionExecutionTime;
		let userDefinedFunctionExecutionTime = this.userDefinedFunctionExecutionTime;
		for (const runtimeExecutionTimes of runtimeExecutionTimesArray) {
			if (runtimeExecutionTimes == null) throw new Error("runtimeExecutionTimes has null or undefined item(s)");
			queryEngineExecutionTime = queryEngineExecutionTime.add(runtimeExecutionTimes.queryEngineExecutionTime);
			systemFunctionExecutionTime = systemFunctionExecutionTime.add(runtimeExecutionTimes.systemFunctionExecutionTime);
			userDefinedFunctionExecutionTime = userDefinedFunctionExecutionTime.add(runtimeExecutionTimes.userDefinedFunctionExecutionTime);
		}
		return new RuntimeExecutionTimes(queryEngineExecutionTime, systemFunctionExecutionTime, userDefinedFunctionExecutionTime);
	}
	/**
	* Output the RuntimeExecutionTimes as a delimited string.
	*/
	toDelimitedString() {
		return `${queryMetricsConstants_default.SystemFunctionExecuteTimeInMs}=${this.systemFunctionExecutionTime.totalMilliseconds()};${queryMetricsConstants_default.UserDefinedFunctionExecutionTimeInMs}=${this.userDefinedFunctionExecutionTime.totalMilliseconds()}`;
	}
	static zero = new RuntimeExecutionTimes(TimeSpan.zero, TimeSpan.zero, TimeSpan.zero);
	/**
	* Returns a new instance of the RuntimeExecutionTimes class that is
	*  the aggregation of an array of RuntimeExecutionTimes.
	*/
	static createFromArray(runtimeExecutionTimesArray) {
		if (runtimeExecutionTimesArray == null) throw new Error("runtimeExecutionTimesArray is null or undefined item(s)");
		return RuntimeExecutionTimes.zero.add(...runtimeExecutionTimesArray);
	}
	/**
	* Returns a new instance of the RuntimeExecutionTimes class this is deserialized from a delimited string.
	*/
	static createFromDelimitedString(delimitedString) {
		const metrics = parseDelimitedString(delimitedString);
		const vmExecutionTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.VMExecutionTimeInMs);
		const indexLookupTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.IndexLookupTimeInMs);
		const documentLoadTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentLoadTimeInMs);
		const documentWriteTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentWriteTimeInMs);
		let queryEngineExecutionTime = TimeSpan.zero;
		queryEngineExecutionTime = queryEngineExecutionTime.add(vmExecutionTime);
		queryEngineExecutionTime = queryEngineExecutionTime.subtract(indexLookupTime);
		queryEngineExecutionTime = queryEngineExecutionTime.subtract(documentLoadTime);
		queryEngineExecutionTime = queryEngineExecutionTime.subtract(documentWriteTime);
		return new RuntimeExecutionTimes(queryEngineExecutionTime, timeSpanFromMetrics(metrics, queryMetricsConstants_default.SystemFunctionExecuteTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.UserDefinedFunctionExecutionTimeInMs));
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryMetrics.js
var QueryMetrics = class QueryMetrics {
	retrievedDocumentCount;
	retrievedDocumentSize;
	outputDocumentCount;
	outputDocumentSize;
	indexHitDocumentCount;
	totalQueryExecutionTime;
	queryPreparationTimes;
	indexLookupTime;
	documentLoadTime;
	vmExecutionTime;
	runtimeExecutionTimes;
	documentWriteTime;
	clientSideMetrics;
	constructor(retrievedDocumentCount, retrievedDocumentSize, outputDocumentCount, outputDocumentSize, indexHitDocumentCount, totalQueryExecutionTime, queryPreparationTimes, indexLookupTime, documentLoadTime, vmExecutionTime, runtimeExecutionTimes, documentWriteTime, clientSideMetrics) {
		this.retrievedDocumentCount = retrievedDocumentCount;
		this.retrievedDocumentSize = retrievedDocumentSize;
		this.outputDocumentCount = outputDocumentCount;
		this.outputDocumentSize = outputDocumentSize;
		this.indexHitDocumentCount = indexHitDocumentCount;
		this.totalQueryExecutionTime = totalQueryExecutionTime;
		this.queryPreparationTimes = queryPreparationTimes;
		this.indexLookupTime = indexLookupTime;
		this.documentLoadTime = documentLoadTime;
		this.vmExecutionTime = vmExecutionTime;
		this.runtimeExecutionTimes = runtimeExecutionTimes;
		this.documentWriteTime = documentWriteTime;
		this.clientSideMetrics = clientSideMetrics;
	}
	/**
	* Gets the IndexHitRatio
	* @hidden
	*/
	get indexHitRatio() {
		return this.retrievedDocumentCount === 0 ? 1 : this.indexHitDocumentCount / this.retrievedDocumentCount;
	}
	/**
	* returns a new QueryMetrics instance that is the addition of this and the arguments.
	*/
	add(queryMetricsArray) {
		let retrievedDocumentCount = 0;
		let retrievedDocumentSize = 0;
		let outputDocumentCount = 0;
		let outputDocumentSize = 0;
		let indexHitDocumentCount = 0;
		let totalQueryExecutionTime = TimeSpan.zero;
		const queryPreparationTimesArray = [];
		let indexLookupTime = TimeSpan.zero;
		let documentLoadTime = TimeSpan.zero;
		let vmExecutionTime = TimeSpan.zero;
		const runtimeExecutionTimesArray = [];
		let documentWriteTime = TimeSpan.zero;
		const clientSideQueryMetricsArray = [];
		queryMetricsArray.push(this);
		for (const queryMetrics of queryMetricsArray) if (queryMetrics) {
			retrievedDocumentCount += queryMetrics.retrievedDocumentCount;
			retrievedDocumentSize += queryMetrics.retrievedDocumentSize;
			outputDocumentCount += queryMetrics.outputDocumentCount;
			outputDocumentSize += queryMetrics.outputDocumentSize;
			indexHitDocumentCount += queryMetrics.indexHitDocumentCount;
			totalQueryExecutionTime = totalQueryExecutionTime.add(queryMetrics.totalQueryExecutionTime);
			queryPreparationTimesArray.push(queryMetrics.queryPreparationTimes);
			indexLookupTime = indexLookupTime.add(queryMetrics.indexLookupTime);
			documentLoadTime = documentLoadTime.add(queryMetrics.documentLoadTime);
			vmExecutionTime = vmExecutionTime.add(queryMetrics.vmExecutionTime);
			runtimeExecutionTimesArray.push(queryMetrics.runtimeExecutionTimes);
			documentWriteTime = documentWriteTime.add(queryMetrics.documentWriteTime);
			clientSideQueryMetricsArray.push(queryMetrics.clientSideMetrics);
		}
		return new QueryMetrics(retrievedDocumentCount, retrievedDocumentSize, outputDocumentCount, outputDocumentSize, indexHitDocumentCount, totalQueryExecutionTime, QueryPreparationTimes.createFromArray(queryPreparationTimesArray), indexLookupTime, documentLoadTime, vmExecutionTime, RuntimeExecutionTimes.createFromArray(runtimeExecutionTimesArray), documentWriteTime, ClientSideMetrics.createFromArray(...clientSideQueryMetricsArray));
	}
	/**
	* Output the QueryMetrics as a delimited string.
	* @hidden
	*/
	toDelimitedString() {
		return queryMetricsConstants_default.RetrievedDocumentCount + "=" + this.retrievedDocumentCount + ";" + queryMetricsConstants_default.RetrievedDocumentSize + "=" + this.retrievedDocumentSize + ";" + queryMetricsConstants_default.OutputDocumentCount + "=" + this.outputDocumentCount + ";" + queryMetricsConstants_default.OutputDocumentSize + "=" + this.outputDocumentSize + ";" + queryMetricsConstants_default.IndexHitRatio + "=" + this.indexHitRatio + ";" + queryMetricsConstants_default.TotalQueryExecutionTimeInMs + "=" + this.totalQueryExecutionTime.totalMilliseconds() + ";" + this.queryPreparationTimes.toDelimitedString() + ";" + queryMetricsConstants_default.IndexLookupTimeInMs + "=" + this.indexLookupTime.totalMilliseconds() + ";" + queryMetricsConstants_default.DocumentLoadTimeInMs + "=" + this.documentLoadTime.totalMilliseconds() + ";" + queryMetricsConstants_default.VMExecutionTimeInMs + "=" + this.vmExecutionTime.totalMilliseconds() + ";" + this.runtimeExecutionTimes.toDelimitedString() + ";" + queryMetricsConstants_default.DocumentWriteTimeInMs + "=" + this.documentWriteTime.totalMilliseconds();
	}
	static zero = new QueryMetrics(0, 0, 0, 0, 0, TimeSpan.zero, QueryPreparationTimes.zero, TimeSpan.zero, TimeSpan.zero, TimeSpan.zero, RuntimeExecutionTimes.zero, TimeSpan.zero, ClientSideMetrics.zero);
	/**
	* Returns a new instance of the QueryMetrics class that is the aggregation of an array of query metrics.
	*/
	static createFromArray(queryMetricsArray) {
		if (!queryMetricsArray) throw new Error("queryMetricsArray is null or undefined item(s)");
		return QueryMetrics.zero.add(queryMetricsArray);
	}
	/**
	* Returns a new instance of the QueryMetrics class this is deserialized from a delimited string.
	*/
	static createFromDelimitedString(delimitedString, clientSideMetrics) {
		const metrics = parseDelimitedString(delimitedString);
		const indexHitRatio = metrics[queryMetricsConstants_default.IndexHitRatio] || 0;
		const retrievedDocumentCount = metrics[queryMetricsConstants_default.RetrievedDocumentCount] || 0;
		const indexHitCount = indexHitRatio * retrievedDocumentCount;
		const outputDocumentCount = metrics[queryMetricsConstants_default.OutputDocumentCount] || 0;
		const outputDocumentSize = metrics[queryMetricsConstants_default.OutputDocumentSize] || 0;
		const retrievedDocumentSize = metrics[queryMetricsConstants_default.RetrievedDocumentSize] || 0;
		const totalQueryExecutionTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.TotalQueryExecutionTimeInMs);
		return new QueryMetrics(retrievedDocumentCount, retrievedDocumentSize, outputDocumentCount, outputDocumentSize, indexHitCount, totalQueryExecutionTime, QueryPreparationTimes.createFromDelimitedString(delimitedString), timeSpanFromMetrics(metrics, queryMetricsConstants_default.IndexLookupTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentLoadTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.VMExecutionTimeInMs), RuntimeExecutionTimes.createFromDelimitedString(delimitedString), timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentWriteTimeInMs), clientSideMetrics || ClientSideMetrics.zero);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/headerUtils.js
/** @hidden */
function getRequestChargeIfAny(headers) {
	if (typeof headers === "number") return headers;
	else if (typeof headers === "string") return parseFloat(headers);
	if (headers) {
		const rc = headers[Constants.HttpHeaders.RequestCharge];
		if (rc) return parseFloat(rc);
		else return 0;
	} else return 0;
}
/**
* @hidden
*/
function getInitialHeader() {
	const headers = {};
	headers[Constants.HttpHeaders.RequestCharge] = 0;
	headers[Constants.HttpHeaders.QueryMetrics] = {};
	return headers;
}
/**
* @hidden
*/
function mergeHeaders(headers, toBeMergedHeaders) {
	if (headers[Constants.HttpHeaders.RequestCharge] === void 0) headers[Constants.HttpHeaders.RequestCharge] = 0;
	if (headers[Constants.HttpHeaders.QueryMetrics] === void 0) headers[Constants.HttpHeaders.QueryMetrics] = QueryMetrics.zero;
	if (!toBeMergedHeaders) return;
	headers[Constants.HttpHeaders.RequestCharge] += getRequestChargeIfAny(toBeMergedHeaders);
	if (toBeMergedHeaders[Constants.HttpHeaders.IsRUPerMinuteUsed]) headers[Constants.HttpHeaders.IsRUPerMinuteUsed] = toBeMergedHeaders[Constants.HttpHeaders.IsRUPerMinuteUsed];
	if (Constants.HttpHeaders.QueryMetrics in toBeMergedHeaders) {
		const headerQueryMetrics = headers[Constants.HttpHeaders.QueryMetrics];
		const toBeMergedHeaderQueryMetrics = toBeMergedHeaders[Constants.HttpHeaders.QueryMetrics];
		for (const partitionId in toBeMergedHeaderQueryMetrics) if (headerQueryMetrics[partitionId]) headerQueryMetrics[partitionId] = headerQueryMetrics[partitionId].add([toBeMergedHeaderQueryMetrics[partitionId]]);
		else headerQueryMetrics[partitionId] = toBeMergedHeaderQueryMetrics[partitionId];
	}
	if (Constants.HttpHeaders.IndexUtilization in toBeMergedHeaders) headers[Constants.HttpHeaders.IndexUtilization] = toBeMergedHeaders[Constants.HttpHeaders.IndexUtilization];
	if (Constants.HttpHeaders.CorrelatedActivityId in toBeMergedHeaders) headers[Constants.HttpHeaders.CorrelatedActivityId] = toBeMergedHeaders[Constants.HttpHeaders.CorrelatedActivityId];
}
/** @hidden */
function decodeAndParseJSONString(inputString) {
	try {
		if (!inputString || inputString === "") return "{}";
		const parsedString = JSON.parse(decodeURIComponent(inputString));
		return JSON.stringify(parsedString);
	} catch (e) {
		console.error("Error parsing JSON file:", e.message);
	}
}
// node_modules/@azure/cosmos/dist/esm/request/FeedResponse.js
var FeedResponse = class {
	resources;
	headers;
	hasMoreResults;
	diagnostics;
	constructor(resources, headers, hasMoreResults, diagnostics) {
		this.resources = resources;
		this.headers = headers;
		this.hasMoreResults = hasMoreResults;
		this.diagnostics = diagnostics;
	}
	get continuation() {
		return this.continuationToken;
	}
	get continuationToken() {
		return this.headers[Constants.HttpHeaders.Continuation];
	}
	get queryMetrics() {
		return this.headers[Constants.HttpHeaders.QueryMetrics];
	}
	get requestCharge() {
		return getRequestChargeIfAny(this.headers);
	}
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	get correlatedActivityId() {
		return this.headers[Constants.HttpHeaders.CorrelatedActivityId];
	}
	get indexMetrics() {
		return decodeAndParseJSONString(this.headers[Constants.HttpHeaders.IndexUtilization]);
	}
};
// node_modules/@azure/cosmos/dist/esm/request/TimeoutError.js
/**
* @hidden
*/
const TimeoutErrorCode = "TimeoutError";
var TimeoutError = class extends Error {
	code = TimeoutErrorCode;
	constructor(message = "Timeout Error") {
		super(message);
		this.name = TimeoutErrorCode;
	}
};
// node_modules/@azure/cosmos/dist/esm/common/logger.js
/**
* The \@azure/logger configuration for this package.
*/
const defaultLogger = createClientLogger("cosmosdb");
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedRange.js
/**
* @internal
* FeedRange for which change feed is being requested.
*/
var ChangeFeedRange = class {
	/**
	* Min value for the range.
	*/
	minInclusive;
	/**
	* Max value for the range.
	*/
	maxExclusive;
	/**
	* Continuation token from where to start reading changes.
	*/
	continuationToken;
	/**
	* Min epk value to begin reading changes from in case changefeed of entire partition is not requested.
	*/
	epkMinHeader;
	/**
	* Max epk value to begin reading changes from in case changefeed of entire partition is not requested.
	*/
	epkMaxHeader;
	constructor(minInclusive, maxExclusive, continuationToken, epkMinHeader, epkMaxHeader) {
		this.minInclusive = minInclusive;
		this.maxExclusive = maxExclusive;
		this.continuationToken = continuationToken;
		this.epkMinHeader = epkMinHeader;
		this.epkMaxHeader = epkMaxHeader;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedIteratorResponse.js
/**
* A single response page from the Azure Cosmos DB Change Feed
*/
var ChangeFeedIteratorResponse = class {
	result;
	count;
	statusCode;
	diagnostics;
	subStatusCode;
	/**
	* @internal
	*/
	constructor(result, count, statusCode, headers, diagnostics, subStatusCode) {
		this.result = result;
		this.count = count;
		this.statusCode = statusCode;
		this.diagnostics = diagnostics;
		this.subStatusCode = subStatusCode;
		this.headers = headers;
	}
	/**
	* Gets the request charge for this request from the Azure Cosmos DB service.
	*/
	get requestCharge() {
		const rus = this.headers[Constants.HttpHeaders.RequestCharge];
		return rus ? parseInt(rus, 10) : null;
	}
	/**
	* Gets the activity ID for the request from the Azure Cosmos DB service.
	*/
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	/**
	* Gets the continuation token to be used for continuing enumeration of the Azure Cosmos DB service.
	*/
	get continuationToken() {
		return this.headers[Constants.HttpHeaders.ContinuationToken];
	}
	/**
	* Gets the session token for use in session consistency reads from the Azure Cosmos DB service.
	*/
	get sessionToken() {
		return this.headers[Constants.HttpHeaders.SessionToken];
	}
	/**
	* Response headers of the response from Azure Cosmos DB
	*/
	headers;
};
// node_modules/@azure/cosmos/dist/esm/routing/QueryRange.js
/** @hidden */
var QueryRange = class QueryRange {
	min;
	max;
	isMinInclusive;
	isMaxInclusive;
	/**
	* Represents a QueryRange.
	*
	* @param rangeMin                - min
	* @param rangeMin                - max
	* @param isMinInclusive         - isMinInclusive
	* @param isMaxInclusive         - isMaxInclusive
	* @hidden
	*/
	constructor(rangeMin, rangeMax, isMinInclusive, isMaxInclusive) {
		this.min = rangeMin;
		this.max = rangeMax;
		this.isMinInclusive = isMinInclusive;
		this.isMaxInclusive = isMaxInclusive;
	}
	overlaps(other) {
		const range1 = this;
		const range2 = other;
		if (range1 === void 0 || range2 === void 0) return false;
		if (range1.isEmpty() || range2.isEmpty()) return false;
		if (range1.min <= range2.max || range2.min <= range1.max) {
			if (range1.min === range2.max && !(range1.isMinInclusive && range2.isMaxInclusive) || range2.min === range1.max && !(range2.isMinInclusive && range1.isMaxInclusive)) return false;
			return true;
		}
		return false;
	}
	isFullRange() {
		return this.min === Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey && this.max === Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey && this.isMinInclusive === true && this.isMaxInclusive === false;
	}
	isEmpty() {
		return !(this.isMinInclusive && this.isMaxInclusive) && this.min === this.max;
	}
	/**
	* Parse a QueryRange from a partitionKeyRange
	* @returns QueryRange
	* @hidden
	*/
	static parsePartitionKeyRange(partitionKeyRange) {
		return new QueryRange(partitionKeyRange[Constants.PartitionKeyRange.MinInclusive], partitionKeyRange[Constants.PartitionKeyRange.MaxExclusive], true, false);
	}
	/**
	* Parse a QueryRange from a dictionary
	* @returns QueryRange
	* @hidden
	*/
	static parseFromDict(queryRangeDict) {
		return new QueryRange(queryRangeDict.min, queryRangeDict.max, queryRangeDict.isMinInclusive, queryRangeDict.isMaxInclusive);
	}
};
// node_modules/@azure/cosmos/dist/esm/routing/inMemoryCollectionRoutingMap.js
/** @hidden */
var InMemoryCollectionRoutingMap = class {
	orderedPartitionKeyRanges;
	orderedRanges;
	orderedPartitionInfo;
	/**
	* Represents a InMemoryCollectionRoutingMap Object,
	* Stores partition key ranges in an efficient way with some additional information and provides
	* convenience methods for working with set of ranges.
	*/
	constructor(orderedPartitionKeyRanges, orderedPartitionInfo) {
		this.orderedPartitionKeyRanges = orderedPartitionKeyRanges;
		this.orderedRanges = orderedPartitionKeyRanges.map((pkr) => {
			return new QueryRange(pkr[Constants.PartitionKeyRange.MinInclusive], pkr[Constants.PartitionKeyRange.MaxExclusive], true, false);
		});
		this.orderedPartitionInfo = orderedPartitionInfo;
	}
	getOrderedParitionKeyRanges() {
		return this.orderedPartitionKeyRanges;
	}
	getOverlappingRanges(providedQueryRanges) {
		const pqr = Array.isArray(providedQueryRanges) ? providedQueryRanges : [providedQueryRanges];
		const minToPartitionRange = {};
		for (const queryRange of pqr) {
			if (queryRange.isEmpty()) continue;
			if (queryRange.isFullRange()) return this.orderedPartitionKeyRanges;
			const minIndex = this.orderedRanges.findIndex((range) => {
				if (queryRange.min > range.min && queryRange.min < range.max) return true;
				if (queryRange.min === range.min) return true;
				if (queryRange.min === range.max) return true;
			});
			if (minIndex < 0) throw new Error("error in collection routing map, queried value is less than the start range.");
			let maxIndex;
			for (let i = this.orderedRanges.length - 1; i >= 0; i--) {
				const range = this.orderedRanges[i];
				if (queryRange.max > range.min && queryRange.max < range.max) {
					maxIndex = i;
					break;
				}
				if (queryRange.max === range.min) {
					maxIndex = i;
					break;
				}
				if (queryRange.max === range.max) {
					maxIndex = i;
					break;
				}
			}
			if (maxIndex > this.orderedRanges.length) throw new Error("error in collection routing map, queried value is greater than the end range.");
			for (let j = minIndex; j < maxIndex + 1; j++) if (queryRange.overlaps(this.orderedRanges[j])) minToPartitionRange[this.orderedPartitionKeyRanges[j][Constants.PartitionKeyRange.MinInclusive]] = this.orderedPartitionKeyRanges[j];
		}
		return Object.keys(minToPartitionRange).map((k) => minToPartitionRange[k]).sort((a, b) => {
			return a[Constants.PartitionKeyRange.MinInclusive].localeCompare(b[Constants.PartitionKeyRange.MinInclusive]);
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/CosmosDiagnostics.js
/**
*  * This is a Cosmos Diagnostic type that holds collected diagnostic information during a client operations. ie. Item.read(), Container.create().
* It has three members -
* 1. `clientSideRequestStatistics` member contains aggregate diagnostic information, including -
*   - metadata lookups. Here all the server requests, apart from the final intended resource are considered as metadata calls.
*    i.e. for item.read(id), if the client makes server call to discover endpoints it would be considered as metadata call.
*   - retries
*   - endpoints contacted.
*   - request, response payload stats.
*   - gatewayStatistics - Information corresponding to main operation. For example during Item.read(), the client might perform many operations
*    i.e. metadata lookup etc, but gatewayStatistics represents the diagnostics information for actual read operation.
*
* 2. diagnosticNode - Is a tree like structure which captures detailed diagnostic information. By default it is disabled, and is intended to be
* used only for debugging on non production environments. The kind of details captured in diagnosticNode is controlled by `CosmosDbDiagnosticLevel`.
* - CosmosDbDiagnosticLevel.info - Is default value. In this level only clientSideRequestStatistics are captured. Is is meant for production environments.
* - CosmosDbDiagnosticLevel.debug - Captures diagnosticNode and clientConfig. No request and response payloads are captured. Is not meant to be used
* in production environment.
* - CosmosDbDiagnosticLevel.debug-unsafe - In addition to data captured in CosmosDbDiagnosticLevel.debug, also captures request and response payloads.
* Is not meant to be used in production environment.
* 3. clientConfig - Captures information related to how client was configured during initialization.
*/
var CosmosDiagnostics = class {
	clientSideRequestStatistics;
	diagnosticNode;
	clientConfig;
	/**
	* @internal
	*/
	constructor(clientSideRequestStatistics, diagnosticNode, clientConfig) {
		this.clientSideRequestStatistics = clientSideRequestStatistics;
		this.diagnosticNode = diagnosticNode;
		this.clientConfig = clientConfig;
	}
};
/**
* This is enum for Type of Metadata lookups possible.
*/
var MetadataLookUpType;
(function(MetadataLookUpType) {
	MetadataLookUpType["PartitionKeyRangeLookUp"] = "PARTITION_KEY_RANGE_LOOK_UP";
	MetadataLookUpType["DatabaseAccountLookUp"] = "DATABASE_ACCOUNT_LOOK_UP";
	MetadataLookUpType["QueryPlanLookUp"] = "QUERY_PLAN_LOOK_UP";
	MetadataLookUpType["DatabaseLookUp"] = "DATABASE_LOOK_UP";
	MetadataLookUpType["ContainerLookUp"] = "CONTAINER_LOOK_UP";
})(MetadataLookUpType || (MetadataLookUpType = {}));
function getRootNode(node) {
	if (node.parent) return getRootNode(node.parent);
	else return node;
}
// node_modules/@azure/cosmos/dist/esm/utils/time.js
/**
* @hidden
* Utility function to get currentTime in UTC milliseconds.
* @returns
*/
function getCurrentTimestampInMs() {
	return Date.now();
}
/**
* @hidden
* Utility function to start a background task that runs at specified intervals.
* @param action - A function that returns a Promise, representing the task to be executed.
* @param intervalMs - The interval in milliseconds at which the task should run.
* @returns A NodeJS.Timeout object representing the timer for the background task.
*/
function startBackgroundTask(action, intervalMs) {
	const timer = setInterval(() => {
		(async () => {
			await action();
		})();
	}, intervalMs);
	if (timer.unref && typeof timer.unref === "function") timer.unref();
	return timer;
}
// node_modules/@azure/cosmos/dist/esm/diagnostics/CosmosDiagnosticsContext.js
/**
* @hidden
* Internal class to hold CosmosDiagnostic aggregate information all through the lifecycle of a request.
* This object gathers diagnostic information throughout Client operation which may span across multiple
* Server call, retries etc.
* Functions - recordFailedAttempt, recordMetaDataQuery, recordEndpointContactEvent are used to ingest
* data into the context. At the end of operation, getDiagnostics() is used to
* get final CosmosDiagnostic object.
*/
var CosmosDiagnosticContext = class {
	requestStartTimeUTCinMs;
	failedAttempts = [];
	metadataLookups = [];
	gatewayStatistics = [];
	locationEndpointsContacted = /* @__PURE__ */ new Set();
	encryptionDiagnostics;
	constructor() {
		this.requestStartTimeUTCinMs = getCurrentTimestampInMs();
	}
	recordFailedAttempt(gatewayStatistics, retryAttemptNumber) {
		const attempt = {
			attemptNumber: retryAttemptNumber,
			startTimeUTCInMs: gatewayStatistics.startTimeUTCInMs,
			durationInMs: gatewayStatistics.durationInMs,
			statusCode: gatewayStatistics.statusCode,
			substatusCode: gatewayStatistics.subStatusCode,
			requestPayloadLengthInBytes: gatewayStatistics.requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: gatewayStatistics.responsePayloadLengthInBytes,
			activityId: gatewayStatistics.activityId,
			operationType: gatewayStatistics.operationType,
			resourceType: gatewayStatistics.resourceType
		};
		this.failedAttempts.push(attempt);
	}
	recordNetworkCall(gatewayStatistics) {
		this.gatewayStatistics.push(gatewayStatistics);
	}
	recordEncryptionDiagnostics(encryptionDiagnostics) {
		const { encryptContent, decryptContent } = encryptionDiagnostics;
		encryptionDiagnostics.processingDurationInMs = (encryptContent[Constants.Encryption.DiagnosticsDuration] ?? 0) + (decryptContent[Constants.Encryption.DiagnosticsDuration] ?? 0);
		this.encryptionDiagnostics = encryptionDiagnostics;
	}
	/**
	* Merge given DiagnosticContext to current node's DiagnosticContext, Treating GatewayRequests of
	* given DiagnosticContext, as metadata requests.
	*/
	mergeDiagnostics(childDiagnostics, metadataType) {
		childDiagnostics.locationEndpointsContacted.forEach((endpoint) => this.locationEndpointsContacted.add(endpoint));
		childDiagnostics.gatewayStatistics.forEach((gateway) => this.metadataLookups.push({
			activityId: gateway.activityId,
			requestPayloadLengthInBytes: gateway.requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: gateway.responsePayloadLengthInBytes,
			startTimeUTCInMs: gateway.startTimeUTCInMs,
			operationType: gateway.operationType,
			resourceType: gateway.resourceType,
			durationInMs: gateway.durationInMs,
			metaDataType: metadataType
		}));
	}
	/**
	* Merge given DiagnosticContext to current node's DiagnosticContext for bulk
	*/
	mergeBulkDiagnostics(childDiagnostics) {
		childDiagnostics.locationEndpointsContacted.forEach((endpoint) => this.locationEndpointsContacted.add(endpoint));
		childDiagnostics.gatewayStatistics.forEach((gateway) => this.gatewayStatistics.push(gateway));
		childDiagnostics.metadataLookups.forEach((lookup) => this.metadataLookups.push(lookup));
		childDiagnostics.failedAttempts.forEach((lookup) => this.failedAttempts.push(lookup));
		if (!this.encryptionDiagnostics) this.encryptionDiagnostics = childDiagnostics.encryptionDiagnostics;
		else if (childDiagnostics.encryptionDiagnostics) {
			this.encryptionDiagnostics.decryptContent = childDiagnostics.encryptionDiagnostics.decryptContent;
			this.encryptionDiagnostics.processingDurationInMs = (this.encryptionDiagnostics.processingDurationInMs || 0) + (childDiagnostics.encryptionDiagnostics.processingDurationInMs || 0);
		}
	}
	getClientSideStats(endTimeUTCInMs = getCurrentTimestampInMs()) {
		return {
			requestStartTimeUTCInMs: this.requestStartTimeUTCinMs,
			requestDurationInMs: endTimeUTCInMs - this.requestStartTimeUTCinMs,
			totalRequestPayloadLengthInBytes: this.getTotalRequestPayloadLength(),
			totalResponsePayloadLengthInBytes: this.getTotalResponsePayloadLength(),
			locationEndpointsContacted: [...this.locationEndpointsContacted.values()],
			metadataDiagnostics: { metadataLookups: [...this.metadataLookups] },
			retryDiagnostics: { failedAttempts: [...this.failedAttempts] },
			gatewayStatistics: this.gatewayStatistics,
			encryptionDiagnostics: this.encryptionDiagnostics
		};
	}
	getTotalRequestPayloadLength() {
		let totalRequestPayloadLength = 0;
		this.gatewayStatistics.forEach((req) => totalRequestPayloadLength += req.requestPayloadLengthInBytes);
		this.metadataLookups.forEach((req) => totalRequestPayloadLength += req.requestPayloadLengthInBytes);
		this.failedAttempts.forEach((req) => totalRequestPayloadLength += req.requestPayloadLengthInBytes);
		return totalRequestPayloadLength;
	}
	getTotalResponsePayloadLength() {
		let totalResponsePayloadLength = 0;
		this.gatewayStatistics.forEach((req) => totalResponsePayloadLength += req.responsePayloadLengthInBytes);
		this.metadataLookups.forEach((req) => totalResponsePayloadLength += req.responsePayloadLengthInBytes);
		this.failedAttempts.forEach((req) => totalResponsePayloadLength += req.responsePayloadLengthInBytes);
		return totalResponsePayloadLength;
	}
	recordEndpointResolution(location) {
		this.locationEndpointsContacted.add(location);
	}
};
// node_modules/@azure/cosmos/dist/esm/diagnostics/CosmosDbDiagnosticLevel.js
/**
* Cosmos DB Diagnostic Level
*/
var CosmosDbDiagnosticLevel;
(function(CosmosDbDiagnosticLevel) {
	CosmosDbDiagnosticLevel["info"] = "info";
	CosmosDbDiagnosticLevel["debug"] = "debug";
	CosmosDbDiagnosticLevel["debugUnsafe"] = "debug-unsafe";
})(CosmosDbDiagnosticLevel || (CosmosDbDiagnosticLevel = {}));
// node_modules/@azure/cosmos/dist/esm/diagnostics/diagnosticLevelComparator.js
/**
* @hidden
*/
const CosmosDbDiagnosticLevelOrder = [
	CosmosDbDiagnosticLevel.info,
	CosmosDbDiagnosticLevel.debug,
	CosmosDbDiagnosticLevel.debugUnsafe
];
/**
* @hidden
*/
function allowTracing(levelToCheck, clientDiagnosticLevel) {
	const indexOfDiagnosticLevelToCheck = CosmosDbDiagnosticLevelOrder.indexOf(levelToCheck);
	const indexOfClientDiagnosticLevel = CosmosDbDiagnosticLevelOrder.indexOf(clientDiagnosticLevel);
	if (indexOfDiagnosticLevelToCheck === -1 || indexOfClientDiagnosticLevel === -1) return false;
	return indexOfDiagnosticLevelToCheck <= indexOfClientDiagnosticLevel;
}
// node_modules/@azure/cosmos/dist/esm/diagnostics/DiagnosticNodeInternal.js
/**
* @hidden
* This is Internal Representation for DiagnosticNode. It contains useful helper functions to collect
* diagnostic information throughout the lifetime of Diagnostic session.
* The functions toDiagnosticNode() & toDiagnostic() are given to convert it to public facing counterpart.
*/
var DiagnosticNodeInternal = class DiagnosticNodeInternal {
	id;
	nodeType;
	parent;
	children;
	data;
	startTimeUTCInMs;
	durationInMs;
	diagnosticLevel;
	diagnosticCtx;
	encryptionDiagnostics;
	/**
	* @internal
	*/
	constructor(diagnosticLevel, type, parent, data = {}, startTimeUTCInMs = getCurrentTimestampInMs(), ctx = new CosmosDiagnosticContext()) {
		this.id = randomUUID$1();
		this.nodeType = type;
		this.startTimeUTCInMs = startTimeUTCInMs;
		this.data = data;
		this.children = [];
		this.durationInMs = 0;
		this.parent = parent;
		this.diagnosticCtx = ctx;
		this.diagnosticLevel = diagnosticLevel;
		this.encryptionDiagnostics = {
			encryptContent: {},
			decryptContent: {},
			processingDurationInMs: 0
		};
	}
	/**
	* @internal
	*/
	addLog(msg) {
		if (!this.data.log) this.data.log = [];
		this.data.log.push(msg);
	}
	/**
	* @internal
	*/
	sanitizeHeaders(headers) {
		return headers;
	}
	/**
	* Updated durationInMs for node, based on endTimeUTCInMs provided.
	* @internal
	*/
	updateTimestamp(endTimeUTCInMs = getCurrentTimestampInMs()) {
		this.durationInMs = endTimeUTCInMs - this.startTimeUTCInMs;
	}
	/**
	* @internal
	*/
	recordSuccessfulNetworkCall(startTimeUTCInMs, requestContext, pipelineResponse, substatus, url) {
		const gatewayRequest = {
			activityId: pipelineResponse.headers.toJSON()[Constants.HttpHeaders.ActivityId],
			correlateActivityId: requestContext.headers[Constants.HttpHeaders.CorrelatedActivityId],
			startTimeUTCInMs,
			durationInMs: getCurrentTimestampInMs() - startTimeUTCInMs,
			statusCode: pipelineResponse.status,
			subStatusCode: substatus,
			requestPayloadLengthInBytes: calculateRequestPayloadLength(requestContext),
			responsePayloadLengthInBytes: calculateResponsePayloadLength(pipelineResponse),
			operationType: requestContext.operationType,
			resourceType: requestContext.resourceType,
			partitionKeyRangeId: requestContext.partitionKeyRangeId
		};
		let requestData = {
			OperationType: gatewayRequest.operationType,
			resourceType: gatewayRequest.resourceType,
			requestPayloadLengthInBytes: gatewayRequest.requestPayloadLengthInBytes
		};
		if (allowTracing(CosmosDbDiagnosticLevel.debugUnsafe, this.diagnosticLevel)) requestData = {
			...requestData,
			headers: this.sanitizeHeaders(requestContext.headers),
			requestBody: requestContext.body,
			responseBody: pipelineResponse.bodyAsText,
			url
		};
		this.addData({
			requestPayloadLengthInBytes: gatewayRequest.requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: gatewayRequest.responsePayloadLengthInBytes,
			startTimeUTCInMs: gatewayRequest.startTimeUTCInMs,
			durationInMs: gatewayRequest.durationInMs,
			requestData
		});
		this.diagnosticCtx.recordNetworkCall(gatewayRequest);
	}
	/**
	* @internal
	*/
	recordFailedNetworkCall(startTimeUTCInMs, requestContext, retryAttemptNumber, statusCode, substatusCode, responseHeaders) {
		this.addData({ failedAttempty: true });
		const requestPayloadLengthInBytes = calculateRequestPayloadLength(requestContext);
		this.diagnosticCtx.recordFailedAttempt({
			activityId: responseHeaders[Constants.HttpHeaders.ActivityId],
			correlatedActivityId: requestContext.headers[Constants.HttpHeaders.CorrelatedActivityId],
			startTimeUTCInMs,
			durationInMs: getCurrentTimestampInMs() - startTimeUTCInMs,
			statusCode,
			subStatusCode: substatusCode,
			requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: 0,
			operationType: requestContext.operationType,
			resourceType: requestContext.resourceType
		}, retryAttemptNumber);
		let requestData = {
			OperationType: requestContext.operationType,
			resourceType: requestContext.resourceType,
			requestPayloadLengthInBytes
		};
		if (allowTracing(CosmosDbDiagnosticLevel.debugUnsafe, this.diagnosticLevel)) requestData = {
			...requestData,
			headers: this.sanitizeHeaders(requestContext.headers),
			requestBody: requestContext.body,
			url: prepareURL(requestContext.endpoint, requestContext.path)
		};
		this.addData({
			failedAttempty: true,
			requestData
		});
	}
	/**
	* @internal
	*/
	recordEndpointResolution(location) {
		this.addData({ selectedLocation: location });
		this.diagnosticCtx.recordEndpointResolution(location);
	}
	/**
	* @internal
	*/
	addData(data, msg, level = this.diagnosticLevel) {
		if (level !== CosmosDbDiagnosticLevel.info) {
			this.data = {
				...this.data,
				...data
			};
			if (msg) this.addLog(msg);
		}
	}
	/**
	* Merge given DiagnosticNodeInternal's context to current node's DiagnosticContext, Treating GatewayRequests of
	* given DiagnosticContext, as metadata requests. Given DiagnosticNodeInternal becomes a child of this node.
	* @internal
	*/
	addChildNode(child, level, metadataType) {
		this.diagnosticCtx.mergeDiagnostics(child.diagnosticCtx, metadataType);
		if (allowTracing(level, this.diagnosticLevel)) {
			child.parent = this;
			this.children.push(child);
		}
		return child;
	}
	/**
	* Merge given DiagnosticNodeInternal's context to current node's DiagnosticContext for bulk.
	* Given DiagnosticNodeInternal becomes a child of this node.
	* @internal
	*/
	addBulkChildNode(child, level) {
		this.diagnosticCtx.mergeBulkDiagnostics(child.diagnosticCtx);
		if (allowTracing(level, this.diagnosticLevel)) {
			child.parent = this;
			this.children.push(child);
		}
		return child;
	}
	/**
	* @internal
	*/
	initializeChildNode(type, level, data = {}) {
		if (allowTracing(level, this.diagnosticLevel)) {
			const child = new DiagnosticNodeInternal(this.diagnosticLevel, type, this, data, getCurrentTimestampInMs(), this.diagnosticCtx);
			this.children.push(child);
			return child;
		} else return this;
	}
	/**
	* @internal
	*/
	recordQueryResult(resources, level) {
		if (allowTracing(level, this.diagnosticLevel)) {
			const previousCount = this.data.queryRecordsRead ?? 0;
			if (Array.isArray(resources)) this.data.queryRecordsRead = previousCount + resources.length;
		}
	}
	/**
	* @internal
	* record startTime for encryption in an operation
	*/
	beginEncryptionDiagnostics(operation) {
		const startTime = getCurrentTimestampInMs();
		switch (operation) {
			case Constants.Encryption.DiagnosticsEncryptOperation:
				this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsStartTime] = startTime;
				break;
			case Constants.Encryption.DiagnosticsDecryptOperation:
				this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsStartTime] = startTime;
				break;
			default: throw new ErrorResponse("Invalid operation type for encryption diagnostics");
		}
	}
	/**
	* @internal
	* record duration from startTime and properties count for encryption in an operation
	*/
	endEncryptionDiagnostics(operation, propertiesCount) {
		const endTime = getCurrentTimestampInMs();
		let processingDuration;
		switch (operation) {
			case Constants.Encryption.DiagnosticsEncryptOperation:
				processingDuration = endTime - this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsStartTime];
				this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsDuration] = processingDuration;
				if (propertiesCount !== void 0) this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsPropertiesEncryptedCount] = propertiesCount;
				break;
			case Constants.Encryption.DiagnosticsDecryptOperation:
				processingDuration = endTime - this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsStartTime];
				this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsDuration] = processingDuration;
				if (propertiesCount !== void 0) this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsPropertiesDecryptedCount] = propertiesCount;
				break;
			default: throw new ErrorResponse("Invalid operation type for encryption diagnostics");
		}
		this.diagnosticCtx.recordEncryptionDiagnostics(this.encryptionDiagnostics);
	}
	/**
	* Convert DiagnosticNodeInternal (internal representation) to DiagnosticNode (public, sanitized representation)
	* @internal
	*/
	toDiagnosticNode() {
		return {
			id: this.id,
			nodeType: this.nodeType,
			children: this.children.map((child) => child.toDiagnosticNode()),
			data: this.data,
			startTimeUTCInMs: this.startTimeUTCInMs,
			durationInMs: this.durationInMs
		};
	}
	/**
	* Convert to CosmosDiagnostics
	* @internal
	*/
	toDiagnostic(clientConfigDiagnostic) {
		const rootNode = getRootNode(this);
		const diagnostiNode = allowTracing(CosmosDbDiagnosticLevel.debug, this.diagnosticLevel) ? rootNode.toDiagnosticNode() : void 0;
		const clientConfig = allowTracing(CosmosDbDiagnosticLevel.debug, this.diagnosticLevel) ? clientConfigDiagnostic : void 0;
		return new CosmosDiagnostics(this.diagnosticCtx.getClientSideStats(), diagnostiNode, clientConfig);
	}
};
/**
* @hidden
*/
var DiagnosticNodeType;
(function(DiagnosticNodeType) {
	DiagnosticNodeType["CLIENT_REQUEST_NODE"] = "CLIENT_REQUEST_NODE";
	DiagnosticNodeType["METADATA_REQUEST_NODE"] = "METADATA_REQUEST_NODE";
	DiagnosticNodeType["HTTP_REQUEST"] = "HTTP_REQUEST";
	DiagnosticNodeType["BATCH_REQUEST"] = "BATCH_REQUEST";
	DiagnosticNodeType["PARALLEL_QUERY_NODE"] = "PARALLEL_QUERY_NODE";
	DiagnosticNodeType["DEFAULT_QUERY_NODE"] = "DEFAULT_QUERY_NODE";
	DiagnosticNodeType["QUERY_REPAIR_NODE"] = "QUERY_REPAIR_NODE";
	DiagnosticNodeType["BACKGROUND_REFRESH_THREAD"] = "BACKGROUND_REFRESH_THREAD";
	DiagnosticNodeType["REQUEST_ATTEMPTS"] = "REQUEST_ATTEMPTS";
})(DiagnosticNodeType || (DiagnosticNodeType = {}));
function calculateResponsePayloadLength(response) {
	return response?.bodyAsText?.length || 0;
}
function calculateRequestPayloadLength(requestContext) {
	return requestContext.body ? requestContext.body.length : 0;
}
// node_modules/@azure/cosmos/dist/esm/utils/diagnostics.js
/**
* @hidden
* Utility function to create an Empty CosmosDiagnostic object.
*/
function getEmptyCosmosDiagnostics() {
	return new CosmosDiagnostics({
		requestDurationInMs: 0,
		requestStartTimeUTCInMs: getCurrentTimestampInMs(),
		totalRequestPayloadLengthInBytes: 0,
		totalResponsePayloadLengthInBytes: 0,
		locationEndpointsContacted: [],
		retryDiagnostics: { failedAttempts: [] },
		metadataDiagnostics: { metadataLookups: [] },
		gatewayStatistics: []
	}, {
		id: randomUUID$1(),
		nodeType: DiagnosticNodeType.CLIENT_REQUEST_NODE,
		children: [],
		data: {},
		startTimeUTCInMs: getCurrentTimestampInMs(),
		durationInMs: 0
	});
}
/**
* A supporting utility wrapper function, to be used inside a diagnostic session started
* by `withDiagnostics` function.
* Created a Diagnostic node and add it as a child to existing diagnostic session.
* @hidden
*/
async function addDiagnosticChild(callback, node, type, data = {}) {
	const childNode = node.initializeChildNode(type, CosmosDbDiagnosticLevel.debug, data);
	try {
		const response = await callback(childNode);
		childNode.updateTimestamp();
		return response;
	} catch (e) {
		childNode.addData({ failure: true });
		childNode.updateTimestamp();
		throw e;
	}
}
/**
* A supporting utility wrapper function, to be used inside a diagnostic session started
* by `withDiagnostics` function.
* Treats requests originating in  provided `callback` as metadata calls.
* To realize this, starts a temporary diagnostic session, after execution of callback is
* finished. Merges this temporary diagnostic session to the original diagnostic session
* represented by the input parameter `node`.
* @hidden
*/
async function withMetadataDiagnostics(callback, node, type) {
	const diagnosticNodeForMetadataCall = new DiagnosticNodeInternal(node.diagnosticLevel, DiagnosticNodeType.METADATA_REQUEST_NODE, null);
	try {
		const response = await callback(diagnosticNodeForMetadataCall);
		node.addChildNode(diagnosticNodeForMetadataCall, CosmosDbDiagnosticLevel.debug, type);
		return response;
	} catch (e) {
		node.addChildNode(diagnosticNodeForMetadataCall, CosmosDbDiagnosticLevel.debug, type);
		throw e;
	}
}
/**
* Utility wrapper function to managed lifecycle of a Diagnostic session.
* Meant to be used at the root of the client operation. i.e. item.read(),
* queryIterator.fetchAll().
*
* This utility starts a new diagnostic session. So using it any where else
* other than start of operation, will result is different diagnostic sessions.
*
* Workings :
* 1. Takes a callback function as input.
* 2. Creates a new instance of DiagnosticNodeInternal, which can be though as starting
* a new diagnostic session.
* 3. Executes the callback function.
* 4. If execution was successful. Converts DiagnosticNodeInternal to CosmosDiagnostics
* and injects it to the response object and returns this object.
* 5. If execution threw an exception. Sill converts DiagnosticNodeInternal to CosmosDiagnostics
* and injects it to the Error object, and rethrows the Error object.
*
* @hidden
*/
async function withDiagnostics(callback, clientContext, type = DiagnosticNodeType.CLIENT_REQUEST_NODE) {
	const diagnosticNode = new DiagnosticNodeInternal(clientContext.diagnosticLevel, type, null);
	try {
		const response = await callback(diagnosticNode);
		diagnosticNode.updateTimestamp();
		const diagnostics = diagnosticNode.toDiagnostic(clientContext.getClientConfig());
		if (typeof response === "object" && response !== null) response.diagnostics = diagnostics;
		clientContext.recordDiagnostics(diagnostics);
		return response;
	} catch (e) {
		diagnosticNode.updateTimestamp();
		diagnosticNode.addData({ failure: true });
		const diagnostics = diagnosticNode.toDiagnostic(clientContext.getClientConfig());
		e.diagnostics = diagnostics;
		clientContext.recordDiagnostics(diagnostics);
		throw e;
	}
}
// node_modules/@azure/cosmos/dist/esm/routing/CollectionRoutingMapFactory.js
/**
* @hidden
*/
function compareRanges(a, b) {
	const aVal = a[0][Constants.PartitionKeyRange.MinInclusive];
	const bVal = b[0][Constants.PartitionKeyRange.MinInclusive];
	if (aVal > bVal) return 1;
	if (aVal < bVal) return -1;
	return 0;
}
/** @hidden */
function createCompleteRoutingMap(partitionKeyRangeInfoTuppleList) {
	const rangeById = {};
	const rangeByInfo = {};
	let sortedRanges = [];
	for (const r of partitionKeyRangeInfoTuppleList) {
		rangeById[r[0][Constants.PartitionKeyRange.Id]] = r;
		rangeByInfo[r[1]] = r[0];
		sortedRanges.push(r);
	}
	sortedRanges = sortedRanges.sort(compareRanges);
	const partitionKeyOrderedRange = sortedRanges.map((r) => r[0]);
	const orderedPartitionInfo = sortedRanges.map((r) => r[1]);
	if (!isCompleteSetOfRange(partitionKeyOrderedRange)) return;
	return new InMemoryCollectionRoutingMap(partitionKeyOrderedRange, orderedPartitionInfo);
}
/**
* @hidden
*/
function isCompleteSetOfRange(partitionKeyOrderedRange) {
	let isComplete = false;
	if (partitionKeyOrderedRange.length > 0) {
		const firstRange = partitionKeyOrderedRange[0];
		const lastRange = partitionKeyOrderedRange[partitionKeyOrderedRange.length - 1];
		isComplete = firstRange[Constants.PartitionKeyRange.MinInclusive] === Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey;
		isComplete = isComplete && lastRange[Constants.PartitionKeyRange.MaxExclusive] === Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey;
		for (let i = 1; i < partitionKeyOrderedRange.length; i++) {
			const previousRange = partitionKeyOrderedRange[i - 1];
			const currentRange = partitionKeyOrderedRange[i];
			isComplete = isComplete && previousRange[Constants.PartitionKeyRange.MaxExclusive] === currentRange[Constants.PartitionKeyRange.MinInclusive];
			if (!isComplete) {
				if (previousRange[Constants.PartitionKeyRange.MaxExclusive] > currentRange[Constants.PartitionKeyRange.MinInclusive]) throw Error("Ranges overlap");
				break;
			}
		}
	}
	return isComplete;
}
// node_modules/@azure/cosmos/dist/esm/utils/uint8.js
function hexStringToUint8Array(hex) {
	const arr = new Uint8Array(hex.length / 2);
	for (let i = 0; i < hex.length; i += 2) arr[i / 2] = parseInt(hex.substr(i, 2), 16);
	return arr;
}
function uint8ArrayToHex(arr) {
	return Array.from(arr).map((byte) => ("00" + byte.toString(16)).slice(-2)).join("");
}
function concatUint8Arrays(arrays) {
	const totalLength = arrays.reduce((sum, arr) => sum + arr.length, 0);
	const result = new Uint8Array(totalLength);
	let offset = 0;
	for (const arr of arrays) {
		result.set(arr, offset);
		offset += arr.length;
	}
	return result;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/encoding/prefix.js
const BytePrefix = {
	Undefined: "00",
	Null: "01",
	False: "02",
	True: "03",
	MinNumber: "04",
	Number: "05",
	MaxNumber: "06",
	MinString: "07",
	String: "08",
	MaxString: "09",
	Int64: "0a",
	Int32: "0b",
	Int16: "0c",
	Int8: "0d",
	Uint64: "0e",
	Uint32: "0f",
	Uint16: "10",
	Uint8: "11",
	Binary: "12",
	Guid: "13",
	Float: "14",
	Infinity: "FF"
};
// node_modules/@azure/cosmos/dist/esm/utils/hashing/encoding/number.js
function writeNumberForBinaryEncodingBigInt(hash) {
	let payload = encodeNumberAsUInt64BigInt(hash);
	let outputStream = hexStringToUint8Array(BytePrefix.Number);
	const firstChunk = payload >> BigInt(56) & BigInt(255);
	outputStream = concatUint8Arrays([outputStream, hexStringToUint8Array(firstChunk.toString(16).padStart(2, "0"))]);
	payload = payload << BigInt(8) & BigInt("0xffffffffffffffff");
	let byteToWrite = BigInt(0);
	let firstIteration = true;
	do {
		if (!firstIteration) {
			const padded = byteToWrite.toString(16).padStart(2, "0");
			if (padded !== "00") outputStream = concatUint8Arrays([outputStream, hexStringToUint8Array(padded)]);
		} else firstIteration = false;
		byteToWrite = payload >> BigInt(56) & BigInt(255) | BigInt(1);
		payload = payload << BigInt(7) & BigInt("0xffffffffffffffff");
	} while (payload !== BigInt(0));
	const padded = (byteToWrite & BigInt(254)).toString(16).padStart(2, "0");
	if (padded !== "00") outputStream = concatUint8Arrays([outputStream, hexStringToUint8Array(padded)]);
	return outputStream;
}
function encodeNumberAsUInt64BigInt(value) {
	const rawValueBits = getRawBitsBigInt(value);
	const mask = BigInt("0x8000000000000000");
	return mask > rawValueBits ? rawValueBits ^ mask : ~rawValueBits + BigInt(1);
}
function getRawBitsBigInt(value) {
	const buffer = /* @__PURE__ */ new ArrayBuffer(8);
	new DataView(buffer).setFloat64(0, value);
	return BigInt("0x" + buf2hex(new Uint8Array(buffer)));
}
function buf2hex(arr) {
	return Array.from(arr).map((x) => x.toString(16).padStart(2, "0")).join("");
}
function doubleToByteArrayBigInt(double) {
	const output = /* @__PURE__ */ new Uint8Array(8);
	const lng = getRawBitsBigInt(double);
	for (let i = 0; i < 8; i++) output[i] = Number(lng >> BigInt(i * 8) & BigInt(255));
	return output;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/murmurHash.js
function _x86Multiply(m, n) {
	return (m & 65535) * n + (((m >>> 16) * n & 65535) << 16);
}
function _x86Rotl(m, n) {
	return m << n | m >>> 32 - n;
}
function _x86Fmix(h) {
	h ^= h >>> 16;
	h = _x86Multiply(h, 2246822507);
	h ^= h >>> 13;
	h = _x86Multiply(h, 3266489909);
	h ^= h >>> 16;
	return h;
}
function _x64Add(m, n) {
	m = [
		m[0] >>> 16,
		m[0] & 65535,
		m[1] >>> 16,
		m[1] & 65535
	];
	n = [
		n[0] >>> 16,
		n[0] & 65535,
		n[1] >>> 16,
		n[1] & 65535
	];
	const o = [
		0,
		0,
		0,
		0
	];
	o[3] += m[3] + n[3];
	o[2] += o[3] >>> 16;
	o[3] &= 65535;
	o[2] += m[2] + n[2];
	o[1] += o[2] >>> 16;
	o[2] &= 65535;
	o[1] += m[1] + n[1];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[0] += m[0] + n[0];
	o[0] &= 65535;
	return [o[0] << 16 | o[1], o[2] << 16 | o[3]];
}
function _x64Multiply(m, n) {
	m = [
		m[0] >>> 16,
		m[0] & 65535,
		m[1] >>> 16,
		m[1] & 65535
	];
	n = [
		n[0] >>> 16,
		n[0] & 65535,
		n[1] >>> 16,
		n[1] & 65535
	];
	const o = [
		0,
		0,
		0,
		0
	];
	o[3] += m[3] * n[3];
	o[2] += o[3] >>> 16;
	o[3] &= 65535;
	o[2] += m[2] * n[3];
	o[1] += o[2] >>> 16;
	o[2] &= 65535;
	o[2] += m[3] * n[2];
	o[1] += o[2] >>> 16;
	o[2] &= 65535;
	o[1] += m[1] * n[3];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[1] += m[2] * n[2];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[1] += m[3] * n[1];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[0] += m[0] * n[3] + m[1] * n[2] + m[2] * n[1] + m[3] * n[0];
	o[0] &= 65535;
	return [o[0] << 16 | o[1], o[2] << 16 | o[3]];
}
function _x64Rotl(m, n) {
	n %= 64;
	if (n === 32) return [m[1], m[0]];
	else if (n < 32) return [m[0] << n | m[1] >>> 32 - n, m[1] << n | m[0] >>> 32 - n];
	else {
		n -= 32;
		return [m[1] << n | m[0] >>> 32 - n, m[0] << n | m[1] >>> 32 - n];
	}
}
function _x64LeftShift(m, n) {
	n %= 64;
	if (n === 0) return m;
	else if (n < 32) return [m[0] << n | m[1] >>> 32 - n, m[1] << n];
	else return [m[1] << n - 32, 0];
}
function _x64Xor(m, n) {
	return [m[0] ^ n[0], m[1] ^ n[1]];
}
function _x64Fmix(h) {
	h = _x64Xor(h, [0, h[0] >>> 1]);
	h = _x64Multiply(h, [4283543511, 3981806797]);
	h = _x64Xor(h, [0, h[0] >>> 1]);
	h = _x64Multiply(h, [3301882366, 444984403]);
	h = _x64Xor(h, [0, h[0] >>> 1]);
	return h;
}
function x86Hash32(bytes, seed) {
	seed = seed || 0;
	const remainder = bytes.length % 4;
	const blocks = bytes.length - remainder;
	let h1 = seed;
	let k1 = 0;
	const c1 = 3432918353;
	const c2 = 461845907;
	let j = 0;
	for (let i = 0; i < blocks; i = i + 4) {
		k1 = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
		k1 = _x86Multiply(k1, c1);
		k1 = _x86Rotl(k1, 15);
		k1 = _x86Multiply(k1, c2);
		h1 ^= k1;
		h1 = _x86Rotl(h1, 13);
		h1 = _x86Multiply(h1, 5) + 3864292196;
		j = i + 4;
	}
	k1 = 0;
	switch (remainder) {
		case 3: k1 ^= bytes[j + 2] << 16;
		case 2: k1 ^= bytes[j + 1] << 8;
		case 1:
			k1 ^= bytes[j];
			k1 = _x86Multiply(k1, c1);
			k1 = _x86Rotl(k1, 15);
			k1 = _x86Multiply(k1, c2);
			h1 ^= k1;
	}
	h1 ^= bytes.length;
	h1 = _x86Fmix(h1);
	return h1 >>> 0;
}
function x86Hash128(bytes, seed) {
	seed = seed || 0;
	const remainder = bytes.length % 16;
	const blocks = bytes.length - remainder;
	let h1 = seed;
	let h2 = seed;
	let h3 = seed;
	let h4 = seed;
	let k1 = 0;
	let k2 = 0;
	let k3 = 0;
	let k4 = 0;
	const c1 = 597399067;
	const c2 = 2869860233;
	const c3 = 951274213;
	const c4 = 2716044179;
	let j = 0;
	for (let i = 0; i < blocks; i = i + 16) {
		k1 = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
		k2 = bytes[i + 4] | bytes[i + 5] << 8 | bytes[i + 6] << 16 | bytes[i + 7] << 24;
		k3 = bytes[i + 8] | bytes[i + 9] << 8 | bytes[i + 10] << 16 | bytes[i + 11] << 24;
		k4 = bytes[i + 12] | bytes[i + 13] << 8 | bytes[i + 14] << 16 | bytes[i + 15] << 24;
		k1 = _x86Multiply(k1, c1);
		k1 = _x86Rotl(k1, 15);
		k1 = _x86Multiply(k1, c2);
		h1 ^= k1;
		h1 = _x86Rotl(h1, 19);
		h1 += h2;
		h1 = _x86Multiply(h1, 5) + 1444728091;
		k2 = _x86Multiply(k2, c2);
		k2 = _x86Rotl(k2, 16);
		k2 = _x86Multiply(k2, c3);
		h2 ^= k2;
		h2 = _x86Rotl(h2, 17);
		h2 += h3;
		h2 = _x86Multiply(h2, 5) + 197830471;
		k3 = _x86Multiply(k3, c3);
		k3 = _x86Rotl(k3, 17);
		k3 = _x86Multiply(k3, c4);
		h3 ^= k3;
		h3 = _x86Rotl(h3, 15);
		h3 += h4;
		h3 = _x86Multiply(h3, 5) + 2530024501;
		k4 = _x86Multiply(k4, c4);
		k4 = _x86Rotl(k4, 18);
		k4 = _x86Multiply(k4, c1);
		h4 ^= k4;
		h4 = _x86Rotl(h4, 13);
		h4 += h1;
		h4 = _x86Multiply(h4, 5) + 850148119;
		j = i + 16;
	}
	k1 = 0;
	k2 = 0;
	k3 = 0;
	k4 = 0;
	switch (remainder) {
		case 15: k4 ^= bytes[j + 14] << 16;
		case 14: k4 ^= bytes[j + 13] << 8;
		case 13:
			k4 ^= bytes[j + 12];
			k4 = _x86Multiply(k4, c4);
			k4 = _x86Rotl(k4, 18);
			k4 = _x86Multiply(k4, c1);
			h4 ^= k4;
		case 12: k3 ^= bytes[j + 11] << 24;
		case 11: k3 ^= bytes[j + 10] << 16;
		case 10: k3 ^= bytes[j + 9] << 8;
		case 9:
			k3 ^= bytes[j + 8];
			k3 = _x86Multiply(k3, c3);
			k3 = _x86Rotl(k3, 17);
			k3 = _x86Multiply(k3, c4);
			h3 ^= k3;
		case 8: k2 ^= bytes[j + 7] << 24;
		case 7: k2 ^= bytes[j + 6] << 16;
		case 6: k2 ^= bytes[j + 5] << 8;
		case 5:
			k2 ^= bytes[j + 4];
			k2 = _x86Multiply(k2, c2);
			k2 = _x86Rotl(k2, 16);
			k2 = _x86Multiply(k2, c3);
			h2 ^= k2;
		case 4: k1 ^= bytes[j + 3] << 24;
		case 3: k1 ^= bytes[j + 2] << 16;
		case 2: k1 ^= bytes[j + 1] << 8;
		case 1:
			k1 ^= bytes[j];
			k1 = _x86Multiply(k1, c1);
			k1 = _x86Rotl(k1, 15);
			k1 = _x86Multiply(k1, c2);
			h1 ^= k1;
	}
	h1 ^= bytes.length;
	h2 ^= bytes.length;
	h3 ^= bytes.length;
	h4 ^= bytes.length;
	h1 += h2;
	h1 += h3;
	h1 += h4;
	h2 += h1;
	h3 += h1;
	h4 += h1;
	h1 = _x86Fmix(h1);
	h2 = _x86Fmix(h2);
	h3 = _x86Fmix(h3);
	h4 = _x86Fmix(h4);
	h1 += h2;
	h1 += h3;
	h1 += h4;
	h2 += h1;
	h3 += h1;
	h4 += h1;
	return ("00000000" + (h1 >>> 0).toString(16)).slice(-8) + ("00000000" + (h2 >>> 0).toString(16)).slice(-8) + ("00000000" + (h3 >>> 0).toString(16)).slice(-8) + ("00000000" + (h4 >>> 0).toString(16)).slice(-8);
}
function x64Hash128(bytes, seed) {
	seed = seed || 0;
	const remainder = bytes.length % 16;
	const blocks = bytes.length - remainder;
	let h1 = [0, seed];
	let h2 = [0, seed];
	let k1 = [0, 0];
	let k2 = [0, 0];
	const c1 = [2277735313, 289559509];
	const c2 = [1291169091, 658871167];
	let j = 0;
	for (let i = 0; i < blocks; i = i + 16) {
		k1 = [bytes[i + 4] | bytes[i + 5] << 8 | bytes[i + 6] << 16 | bytes[i + 7] << 24, bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24];
		k2 = [bytes[i + 12] | bytes[i + 13] << 8 | bytes[i + 14] << 16 | bytes[i + 15] << 24, bytes[i + 8] | bytes[i + 9] << 8 | bytes[i + 10] << 16 | bytes[i + 11] << 24];
		k1 = _x64Multiply(k1, c1);
		k1 = _x64Rotl(k1, 31);
		k1 = _x64Multiply(k1, c2);
		h1 = _x64Xor(h1, k1);
		h1 = _x64Rotl(h1, 27);
		h1 = _x64Add(h1, h2);
		h1 = _x64Add(_x64Multiply(h1, [0, 5]), [0, 1390208809]);
		k2 = _x64Multiply(k2, c2);
		k2 = _x64Rotl(k2, 33);
		k2 = _x64Multiply(k2, c1);
		h2 = _x64Xor(h2, k2);
		h2 = _x64Rotl(h2, 31);
		h2 = _x64Add(h2, h1);
		h2 = _x64Add(_x64Multiply(h2, [0, 5]), [0, 944331445]);
		j = i + 16;
	}
	k1 = [0, 0];
	k2 = [0, 0];
	switch (remainder) {
		case 15: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 14]], 48));
		case 14: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 13]], 40));
		case 13: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 12]], 32));
		case 12: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 11]], 24));
		case 11: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 10]], 16));
		case 10: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 9]], 8));
		case 9:
			k2 = _x64Xor(k2, [0, bytes[j + 8]]);
			k2 = _x64Multiply(k2, c2);
			k2 = _x64Rotl(k2, 33);
			k2 = _x64Multiply(k2, c1);
			h2 = _x64Xor(h2, k2);
		case 8: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 7]], 56));
		case 7: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 6]], 48));
		case 6: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 5]], 40));
		case 5: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 4]], 32));
		case 4: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 3]], 24));
		case 3: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 2]], 16));
		case 2: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 1]], 8));
		case 1:
			k1 = _x64Xor(k1, [0, bytes[j]]);
			k1 = _x64Multiply(k1, c1);
			k1 = _x64Rotl(k1, 31);
			k1 = _x64Multiply(k1, c2);
			h1 = _x64Xor(h1, k1);
	}
	h1 = _x64Xor(h1, [0, bytes.length]);
	h2 = _x64Xor(h2, [0, bytes.length]);
	h1 = _x64Add(h1, h2);
	h2 = _x64Add(h2, h1);
	h1 = _x64Fmix(h1);
	h2 = _x64Fmix(h2);
	h1 = _x64Add(h1, h2);
	h2 = _x64Add(h2, h1);
	return uint8ArrayToHex(reverse$1(hexStringToUint8Array(("00000000" + (h1[0] >>> 0).toString(16)).slice(-8) + ("00000000" + (h1[1] >>> 0).toString(16)).slice(-8)))) + uint8ArrayToHex(reverse$1(hexStringToUint8Array(("00000000" + (h2[0] >>> 0).toString(16)).slice(-8) + ("00000000" + (h2[1] >>> 0).toString(16)).slice(-8))));
}
function reverse$1(buff) {
	const uint8array = new Uint8Array(buff.length);
	for (let i = 0, j = buff.length - 1; i <= j; ++i, --j) {
		uint8array[i] = buff[j];
		uint8array[j] = buff[i];
	}
	return uint8array;
}
var murmurHash_default = {
	version: "3.0.0",
	x86: {
		hash32: x86Hash32,
		hash128: x86Hash128
	},
	x64: { hash128: x64Hash128 },
	inputValidation: true
};
// node_modules/@azure/cosmos/dist/esm/utils/hashing/v2.js
function hashV2PartitionKey(partitionKey) {
	const toHash = concatUint8Arrays(partitionKey.map(prefixKeyByType$1));
	const reverseBuff = reverse(hexStringToUint8Array(murmurHash_default.x64.hash128(toHash)));
	reverseBuff[0] &= 63;
	return uint8ArrayToHex(reverseBuff).toUpperCase();
}
function prefixKeyByType$1(key) {
	let bytes;
	switch (typeof key) {
		case "string":
			bytes = concatUint8Arrays([
				hexStringToUint8Array(BytePrefix.String),
				new TextEncoder().encode(key),
				hexStringToUint8Array(BytePrefix.Infinity)
			]);
			return bytes;
		case "number": {
			const numberBytes = doubleToByteArrayBigInt(key);
			bytes = concatUint8Arrays([hexStringToUint8Array(BytePrefix.Number), numberBytes]);
			return bytes;
		}
		case "boolean": return hexStringToUint8Array(key ? BytePrefix.True : BytePrefix.False);
		case "object":
			if (key === null) return hexStringToUint8Array(BytePrefix.Null);
			return hexStringToUint8Array(BytePrefix.Undefined);
		case "undefined": return hexStringToUint8Array(BytePrefix.Undefined);
		default: throw new Error(`Unexpected type: ${typeof key}`);
	}
}
function reverse(buff) {
	const uint8array = new Uint8Array(buff.length);
	for (let i = 0, j = buff.length - 1; i <= j; ++i, --j) {
		uint8array[i] = buff[j];
		uint8array[j] = buff[i];
	}
	return uint8array;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/multiHash.js
/**
* Generate Hash for a `Multi Hash` type partition.
* @param partitionKey - to be hashed.
* @returns
*/
function hashMultiHashPartitionKey(partitionKey) {
	return partitionKey.map((keys) => hashV2PartitionKey([keys])).join("");
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/encoding/string.js
function writeStringForBinaryEncoding(payload) {
	const outputStream = hexStringToUint8Array(BytePrefix.String);
	const MAX_STRING_BYTES_TO_APPEND = 100;
	const byteArray = new TextEncoder().encode(payload);
	const isShortString = payload.length <= MAX_STRING_BYTES_TO_APPEND;
	let finalStream = outputStream;
	for (let index = 0; index < (isShortString ? byteArray.length : 101); index++) {
		let charByte = byteArray[index];
		if (charByte < 255) charByte++;
		const hexRep = charByte.toString(16).padStart(2, "0");
		finalStream = concatUint8Arrays([finalStream, hexStringToUint8Array(hexRep)]);
	}
	if (isShortString) finalStream = concatUint8Arrays([finalStream, hexStringToUint8Array(BytePrefix.Undefined)]);
	return finalStream;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/v1.js
const MAX_STRING_CHARS = 100;
function hashV1PartitionKey(partitionKey) {
	const key = partitionKey[0];
	const toHash = prefixKeyByType(key);
	return uint8ArrayToHex(concatUint8Arrays([writeNumberForBinaryEncodingBigInt(murmurHash_default.x86.hash32(toHash)), encodeByType(key)])).toUpperCase();
}
function prefixKeyByType(key) {
	let bytes;
	switch (typeof key) {
		case "string": {
			const truncated = key.substr(0, MAX_STRING_CHARS);
			bytes = concatUint8Arrays([
				hexStringToUint8Array(BytePrefix.String),
				new TextEncoder().encode(truncated),
				hexStringToUint8Array(BytePrefix.Undefined)
			]);
			return bytes;
		}
		case "number": {
			const numberBytes = doubleToByteArrayBigInt(key);
			bytes = concatUint8Arrays([hexStringToUint8Array(BytePrefix.Number), numberBytes]);
			return bytes;
		}
		case "boolean": return hexStringToUint8Array(key ? BytePrefix.True : BytePrefix.False);
		case "object":
			if (key === null) return hexStringToUint8Array(BytePrefix.Null);
			return hexStringToUint8Array(BytePrefix.Undefined);
		case "undefined": return hexStringToUint8Array(BytePrefix.Undefined);
		default: throw new Error(`Unexpected type: ${typeof key}`);
	}
}
function encodeByType(key) {
	switch (typeof key) {
		case "string": return writeStringForBinaryEncoding(key.substring(0, MAX_STRING_CHARS));
		case "number": return writeNumberForBinaryEncodingBigInt(key);
		case "boolean": return hexStringToUint8Array(key ? BytePrefix.True : BytePrefix.False);
		case "object":
			if (key === null) return hexStringToUint8Array(BytePrefix.Null);
			return hexStringToUint8Array(BytePrefix.Undefined);
		case "undefined": return hexStringToUint8Array(BytePrefix.Undefined);
		default: throw new Error(`Unexpected type: ${typeof key}`);
	}
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/hash.js
/**
* Generate hash of a PartitonKey based on it PartitionKeyDefinition.
* @param partitionKey - to be hashed.
* @param partitionDefinition - container's partitionKey definition
* @returns
*/
function hashPartitionKey(partitionKey, partitionDefinition) {
	const kind = partitionDefinition?.kind || PartitionKeyKind.Hash;
	const isV2 = partitionDefinition && partitionDefinition.version && partitionDefinition.version === PartitionKeyDefinitionVersion.V2;
	switch (kind) {
		case PartitionKeyKind.Hash: return isV2 ? hashV2PartitionKey(partitionKey) : hashV1PartitionKey(partitionKey);
		case PartitionKeyKind.MultiHash: return hashMultiHashPartitionKey(partitionKey);
	}
}
function binarySearchOnPartitionKeyRanges(partitionKeyRanges, hashedPartitionKey) {
	let low = 0;
	let high = partitionKeyRanges.length - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const range = partitionKeyRanges[mid];
		if (isKeyInRange(range.minInclusive, range.maxExclusive, hashedPartitionKey)) return range.id;
		else if (hashedPartitionKey.localeCompare(range.minInclusive) < 0) high = mid - 1;
		else low = mid + 1;
	}
}
// node_modules/@azure/cosmos/dist/esm/routing/partitionKeyRangeCache.js
/** @hidden */
var PartitionKeyRangeCache = class {
	clientContext;
	collectionRoutingMapByCollectionId;
	pendingByCollectionId;
	constructor(clientContext) {
		this.clientContext = clientContext;
		this.collectionRoutingMapByCollectionId = {};
		this.pendingByCollectionId = {};
	}
	/**
	* Finds or Instantiates the requested Collection Routing Map
	* @param collectionLink - Requested collectionLink
	* @hidden
	*/
	async onCollectionRoutingMap(collectionLink, diagnosticNode, forceRefresh = false) {
		const collectionId = getIdFromLink(collectionLink);
		const cached = this.collectionRoutingMapByCollectionId[collectionId];
		if (cached !== void 0 && !forceRefresh) return cached;
		if (this.pendingByCollectionId[collectionId] === void 0) this.pendingByCollectionId[collectionId] = this.requestCollectionRoutingMap(collectionLink, diagnosticNode).then((map) => {
			this.collectionRoutingMapByCollectionId[collectionId] = Promise.resolve(map);
			return map;
		}).finally(() => {
			delete this.pendingByCollectionId[collectionId];
		});
		return this.pendingByCollectionId[collectionId];
	}
	/**
	* Given the query ranges and a collection, invokes the callback on the list of overlapping partition key ranges
	* @hidden
	*/
	async getOverlappingRanges(collectionLink, queryRange, diagnosticNode, forceRefresh = false) {
		return (await this.onCollectionRoutingMap(collectionLink, diagnosticNode, forceRefresh)).getOverlappingRanges(queryRange);
	}
	async requestCollectionRoutingMap(collectionLink, diagnosticNode) {
		const { resources } = await withMetadataDiagnostics(async (metadataDiagnostics) => {
			return this.clientContext.queryPartitionKeyRanges(collectionLink).fetchAllInternal(metadataDiagnostics);
		}, diagnosticNode, MetadataLookUpType.PartitionKeyRangeLookUp);
		return createCompleteRoutingMap(resources.map((r) => [r, true]));
	}
	/**
	* Given a partition key, returns the partition key range id
	* @internal
	*/
	async getPartitionKeyRangeIdFromPartitionKey(collectionLink, partitionKey, partitionKeyDefinition, diagnosticNode) {
		const hashedPartitionKey = hashPartitionKey(partitionKey, partitionKeyDefinition);
		return binarySearchOnPartitionKeyRanges((await this.onCollectionRoutingMap(collectionLink, diagnosticNode)).getOrderedParitionKeyRanges(), hashedPartitionKey);
	}
};
// node_modules/@azure/cosmos/dist/esm/routing/smartRoutingMapProvider.js
/** @hidden */
const PARITIONKEYRANGE = Constants.PartitionKeyRange;
/** @hidden */
var SmartRoutingMapProvider = class SmartRoutingMapProvider {
	partitionKeyRangeCache;
	constructor(clientContext) {
		this.partitionKeyRangeCache = clientContext.partitionKeyRangeCache;
	}
	static _secondRangeIsAfterFirstRange(range1, range2) {
		if (typeof range1.max === "undefined") throw new Error("range1 must have max");
		if (typeof range2.min === "undefined") throw new Error("range2 must have min");
		if (range1.max > range2.min) return false;
		else {
			if (range1.max === range2.min && range1.isMaxInclusive && range2.isMinInclusive) return false;
			return true;
		}
	}
	static _isSortedAndNonOverlapping(ranges) {
		for (let idx = 1; idx < ranges.length; idx++) {
			const previousR = ranges[idx - 1];
			const r = ranges[idx];
			if (!this._secondRangeIsAfterFirstRange(previousR, r)) return false;
		}
		return true;
	}
	static _stringMax(a, b) {
		return a >= b ? a : b;
	}
	static _stringCompare(a, b) {
		return a === b ? 0 : a > b ? 1 : -1;
	}
	static _subtractRange(r, partitionKeyRange) {
		const left = this._stringMax(partitionKeyRange[PARITIONKEYRANGE.MaxExclusive], r.min);
		const leftInclusive = this._stringCompare(left, r.min) === 0 ? r.isMinInclusive : false;
		return new QueryRange(left, r.max, leftInclusive, r.isMaxInclusive);
	}
	/**
	* Given the sorted ranges and a collection, invokes the callback on the list of overlapping partition key ranges
	* @param callback - Function execute on the overlapping partition key ranges result,
	*                   takes two parameters error, partition key ranges
	* @hidden
	*/
	async getOverlappingRanges(collectionLink, sortedRanges, diagnosticNode, forceRefresh = false) {
		if (!SmartRoutingMapProvider._isSortedAndNonOverlapping(sortedRanges)) throw new Error("the list of ranges is not a non-overlapping sorted ranges");
		let partitionKeyRanges = [];
		if (sortedRanges.length === 0) return partitionKeyRanges;
		const collectionRoutingMap = await this.partitionKeyRangeCache.onCollectionRoutingMap(collectionLink, diagnosticNode, forceRefresh);
		let index = 0;
		let currentProvidedRange = sortedRanges[index];
		for (;;) {
			if (currentProvidedRange.isEmpty()) {
				if (++index >= sortedRanges.length) return partitionKeyRanges;
				currentProvidedRange = sortedRanges[index];
				continue;
			}
			let queryRange;
			if (partitionKeyRanges.length > 0) queryRange = SmartRoutingMapProvider._subtractRange(currentProvidedRange, partitionKeyRanges[partitionKeyRanges.length - 1]);
			else queryRange = currentProvidedRange;
			const overlappingRanges = collectionRoutingMap.getOverlappingRanges(queryRange);
			if (overlappingRanges.length <= 0) throw new Error(`error: returned overlapping ranges for queryRange ${queryRange} is empty`);
			partitionKeyRanges = partitionKeyRanges.concat(overlappingRanges);
			const lastKnownTargetRange = QueryRange.parsePartitionKeyRange(partitionKeyRanges[partitionKeyRanges.length - 1]);
			if (!lastKnownTargetRange) throw new Error("expected lastKnowTargetRange to be truthy");
			if (SmartRoutingMapProvider._stringCompare(currentProvidedRange.max, lastKnownTargetRange.max) > 0) throw new Error(`error: returned overlapping ranges ${overlappingRanges} \
        does not contain the requested range ${queryRange}`);
			if (++index >= sortedRanges.length) return partitionKeyRanges;
			currentProvidedRange = sortedRanges[index];
			while (SmartRoutingMapProvider._stringCompare(currentProvidedRange.max, lastKnownTargetRange.max) <= 0) {
				if (++index >= sortedRanges.length) return partitionKeyRanges;
				currentProvidedRange = sortedRanges[index];
			}
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/FeedRangeQueue.js
/**
* @hidden
* A queue for iterating over specified Epk ranges and fetch change feed for the given epk ranges.
*/
var FeedRangeQueue = class {
	elements;
	constructor() {
		this.elements = [];
	}
	modifyFirstElement(newItem) {
		if (!this.isEmpty()) this.elements[0] = newItem;
	}
	enqueue(item) {
		this.elements.push(item);
	}
	dequeue() {
		return this.elements.shift();
	}
	peek() {
		return !this.isEmpty() ? this.elements[0] : void 0;
	}
	isEmpty() {
		return this.elements.length === 0;
	}
	moveFirstElementToTheEnd() {
		if (!this.isEmpty()) this.elements.push(this.dequeue());
	}
	/**
	* Returns a snapshot of the queue as an array to be used as Continuation token.
	*/
	returnSnapshot() {
		const allFeedRanges = [];
		this.elements.map((element) => {
			const feedRangeElement = new ChangeFeedRange(element.epkMinHeader ? element.epkMinHeader : element.minInclusive, element.epkMaxHeader ? element.epkMaxHeader : element.maxExclusive, element.continuationToken);
			allFeedRanges.push(feedRangeElement);
		});
		return allFeedRanges;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/CompositeContinuationToken.js
/**
* Continuation token for change feed of entire container, or a specific Epk Range.
* @internal
*/
var CompositeContinuationToken = class {
	/**
	* rid of the container for which the continuation token is issued.
	*/
	rid;
	/**
	* List of Epk Ranges part of the continuation token
	*/
	Continuation;
	constructor(rid, Continuation) {
		this.rid = rid;
		this.Continuation = Continuation;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromBeginning.js
/**
* @hidden
* Class which specifies the ChangeFeedIterator to start reading changes from beginning of time.
*/
var ChangeFeedStartFromBeginning = class {
	cfResource;
	constructor(cfResource) {
		this.cfResource = cfResource;
	}
	getCfResource() {
		return this.cfResource;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromTime.js
/**
* @hidden
* Class which specifies the ChangeFeedIterator to start reading changes from a particular point of time.
*/
var ChangeFeedStartFromTime = class {
	cfResource;
	startTime;
	constructor(startTime, cfResource) {
		this.startTime = startTime;
		this.cfResource = cfResource;
	}
	getCfResource() {
		return this.cfResource;
	}
	getStartTime() {
		return this.startTime;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/FeedRange.js
/**
* Specifies a feed range for the changefeed.
*/
var FeedRange = class FeedRange {
	/**
	* Min value for the feed range.
	*/
	minInclusive;
	/**
	* Max value for the feed range.
	*/
	maxExclusive;
	/**
	* @internal
	*/
	constructor(minInclusive, maxExclusive) {
		if (new.target === FeedRange) throw new ErrorResponse("Cannot instantiate abstract class FeedRange");
		this.minInclusive = minInclusive;
		this.maxExclusive = maxExclusive;
	}
};
/**
* @hidden
* Specifies a feed range for the changefeed.
*/
var FeedRangeInternal = class extends FeedRange {
	constructor(minInclusive, maxExclusive) {
		super(minInclusive, maxExclusive);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedMode.js
var ChangeFeedMode;
(function(ChangeFeedMode) {
	ChangeFeedMode["LatestVersion"] = "Incremental Feed";
	ChangeFeedMode["AllVersionsAndDeletes"] = "Full-Fidelity Feed";
})(ChangeFeedMode || (ChangeFeedMode = {}));
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/changeFeedUtils.js
/**
* @hidden
* Validates the change feed options passed by the user
*/
function validateChangeFeedIteratorOptions(options) {
	if (!isChangeFeedIteratorOptions(options)) throw new ErrorResponse("Invalid Changefeed Iterator Options.");
	if (options?.maxItemCount && typeof options?.maxItemCount !== "number") throw new ErrorResponse("maxItemCount must be number");
	if (options?.maxItemCount !== void 0 && options?.maxItemCount < 1) throw new ErrorResponse("maxItemCount must be a positive number");
}
function isChangeFeedIteratorOptions(options) {
	if (typeof options !== "object") return false;
	if (Object.keys(options).length === 0 && JSON.stringify(options) === "{}") return true;
	return options && !(isPrimitivePartitionKeyValue(options) || Array.isArray(options));
}
/**
* @hidden
* Checks if pkRange entirely covers the given overLapping range or there is only partial overlap.
*
* If no complete overlap, exact range which overlaps is retured which is used to set minEpk and maxEpk headers while quering change feed.
*/
async function extractOverlappingRanges(epkRange, overLappingRange) {
	if (overLappingRange.minInclusive >= epkRange.min && overLappingRange.maxExclusive <= epkRange.max) return [void 0, void 0];
	else if (overLappingRange.minInclusive <= epkRange.min && overLappingRange.maxExclusive >= epkRange.max) return [epkRange.min, epkRange.max];
	else if (overLappingRange.minInclusive <= epkRange.min && overLappingRange.maxExclusive <= epkRange.max && overLappingRange.maxExclusive >= epkRange.min) return [epkRange.min, overLappingRange.maxExclusive];
	else return [overLappingRange.minInclusive, epkRange.max];
}
/**
* @hidden
* Checks if the object is a valid EpkRange
*/
function isEpkRange(obj) {
	return obj instanceof FeedRangeInternal && typeof obj.minInclusive === "string" && typeof obj.maxExclusive === "string" && obj.minInclusive >= Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey && obj.maxExclusive <= Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey && obj.maxExclusive > obj.minInclusive;
}
/**
* @hidden
*/
function buildInternalChangeFeedOptions(options, continuationToken, startTime, startFromNow) {
	const internalCfOptions = {};
	internalCfOptions.maxItemCount = options?.maxItemCount;
	internalCfOptions.sessionToken = options?.sessionToken;
	internalCfOptions.continuationToken = continuationToken;
	internalCfOptions.changeFeedMode = options?.changeFeedMode;
	internalCfOptions.excludedLocations = options?.excludedLocations;
	internalCfOptions.priorityLevel = options?.priorityLevel;
	internalCfOptions.throughputBucket = options?.throughputBucket;
	if (startFromNow) internalCfOptions.startFromNow = true;
	else internalCfOptions.startTime = startTime;
	return internalCfOptions;
}
/**
* @hidden
*/
function fetchStartTime(changeFeedStartFrom) {
	if (changeFeedStartFrom instanceof ChangeFeedStartFromBeginning) return;
	else if (changeFeedStartFrom instanceof ChangeFeedStartFromTime) return changeFeedStartFrom.getStartTime();
}
/**
* @hidden
*/
function isNullOrEmpty(text) {
	return text === null || text === void 0 || text.trim() === "";
}
/**
* @hidden
*/
async function getEPKRangeForPrefixPartitionKey(internalPartitionKey) {
	const minEPK = getEffectivePartitionKeyForMultiHashPartitioning(internalPartitionKey);
	return new QueryRange(minEPK, minEPK + Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey, true, false);
}
/**
* @hidden
*/
function getEffectivePartitionKeyForMultiHashPartitioning(partitionKeyInternal) {
	return partitionKeyInternal.map((item) => hashV2PartitionKey([item])).join("");
}
/**
* @hidden
*/
async function decryptChangeFeedResponse(result, diagnosticNode, changeFeedMode, encryptionProcessor) {
	let count = 0;
	diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
	for (let item of result.result) if (changeFeedMode === ChangeFeedMode.AllVersionsAndDeletes) {
		if ("current" in item && item.current !== null) {
			const { body, propertiesDecryptedCount } = await encryptionProcessor.decrypt(item.current);
			item.current = body;
			count += propertiesDecryptedCount;
		}
		if ("previous" in item && item.previous !== null) {
			const { body, propertiesDecryptedCount } = await encryptionProcessor.decrypt(item.previous);
			item.previous = body;
			count += propertiesDecryptedCount;
		}
	} else {
		const { body, propertiesDecryptedCount } = await encryptionProcessor.decrypt(item);
		item = body;
		count += propertiesDecryptedCount;
	}
	diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
}
/**
* @hidden
*  Logic for building FeedOptions from change feed iterator options
*/
function buildFeedOptions(changeFeedOptions, continuationToken, startFromNow, startTime) {
	const feedOptions = {
		initialHeaders: {},
		useLatestVersionFeed: true,
		useAllVersionsAndDeletesFeed: false
	};
	if (typeof changeFeedOptions.maxItemCount === "number") feedOptions.maxItemCount = changeFeedOptions.maxItemCount;
	if (changeFeedOptions.sessionToken) feedOptions.sessionToken = changeFeedOptions.sessionToken;
	if (changeFeedOptions.excludedLocations) feedOptions.excludedLocations = changeFeedOptions.excludedLocations;
	if (continuationToken) feedOptions.accessCondition = {
		type: Constants.HttpHeaders.IfNoneMatch,
		condition: continuationToken
	};
	else if (startFromNow) feedOptions.initialHeaders[Constants.HttpHeaders.IfNoneMatch] = Constants.ChangeFeedIfNoneMatchStartFromNowHeader;
	if (startTime) feedOptions.initialHeaders[Constants.HttpHeaders.IfModifiedSince] = startTime;
	if (changeFeedOptions.changeFeedMode && changeFeedOptions.changeFeedMode === ChangeFeedMode.AllVersionsAndDeletes) {
		feedOptions.useAllVersionsAndDeletesFeed = true;
		feedOptions.useLatestVersionFeed = false;
	}
	if (changeFeedOptions.throughputBucket) feedOptions.throughputBucket = changeFeedOptions.throughputBucket;
	if (changeFeedOptions.priorityLevel) feedOptions.priorityLevel = changeFeedOptions.priorityLevel;
	return feedOptions;
}
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedForEpkRange.js
/**
* @hidden
* Provides iterator for change feed for entire container or an epk range.
*
* Use `Items.getChangeFeedIterator()` to get an instance of the iterator.
*/
var ChangeFeedForEpkRange = class {
	clientContext;
	container;
	partitionKeyRangeCache;
	resourceId;
	resourceLink;
	url;
	changeFeedOptions;
	epkRange;
	continuationToken;
	queue;
	startTime;
	isInstantiated;
	rId;
	startFromNow;
	/**
	* @internal
	*/
	constructor(clientContext, container, partitionKeyRangeCache, resourceId, resourceLink, url, changeFeedOptions, epkRange) {
		this.clientContext = clientContext;
		this.container = container;
		this.partitionKeyRangeCache = partitionKeyRangeCache;
		this.resourceId = resourceId;
		this.resourceLink = resourceLink;
		this.url = url;
		this.changeFeedOptions = changeFeedOptions;
		this.epkRange = epkRange;
		this.queue = new FeedRangeQueue();
		this.continuationToken = changeFeedOptions.continuationToken ? JSON.parse(changeFeedOptions.continuationToken) : void 0;
		this.isInstantiated = false;
		if (changeFeedOptions.startFromNow) this.startFromNow = true;
		else if (changeFeedOptions.startTime) this.startTime = changeFeedOptions.startTime.toUTCString();
	}
	async setIteratorRid(diagnosticNode) {
		const { resource } = await this.container.readInternal(diagnosticNode);
		this.rId = resource._rid;
	}
	continuationTokenRidMatchContainerRid() {
		if (this.continuationToken.rid !== this.rId) return false;
		return true;
	}
	async fillChangeFeedQueue(diagnosticNode) {
		if (this.continuationToken) await this.fetchContinuationTokenFeedRanges(diagnosticNode);
		else await this.fetchOverLappingFeedRanges(diagnosticNode);
		this.isInstantiated = true;
	}
	/**
	* Fill the queue with the feed ranges overlapping with the given epk range.
	*/
	async fetchOverLappingFeedRanges(diagnosticNode) {
		try {
			const overLappingRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, this.epkRange, diagnosticNode);
			for (const overLappingRange of overLappingRanges) {
				const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(this.epkRange, overLappingRange);
				const feedRange = new ChangeFeedRange(overLappingRange.minInclusive, overLappingRange.maxExclusive, "", epkMinHeader, epkMaxHeader);
				this.queue.enqueue(feedRange);
			}
		} catch (err) {
			throw new ErrorResponse(err.message);
		}
	}
	/**
	* Fill the queue with feed ranges from continuation token
	*/
	async fetchContinuationTokenFeedRanges(diagnosticNode) {
		const contToken = this.continuationToken;
		if (!this.continuationTokenRidMatchContainerRid()) throw new ErrorResponse("The continuation token is not for the current container definition");
		else for (const cToken of contToken.Continuation) {
			const queryRange = new QueryRange(cToken.minInclusive, cToken.maxExclusive, true, false);
			try {
				const overLappingRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, queryRange, diagnosticNode);
				for (const overLappingRange of overLappingRanges) {
					const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(queryRange, overLappingRange);
					const feedRange = new ChangeFeedRange(overLappingRange.minInclusive, overLappingRange.maxExclusive, cToken.continuationToken, epkMinHeader, epkMaxHeader);
					this.queue.enqueue(feedRange);
				}
			} catch (err) {
				throw new ErrorResponse(err.message);
			}
		}
	}
	/**
	* Change feed is an infinite feed. hasMoreResults is always true.
	*/
	get hasMoreResults() {
		return true;
	}
	/**
	* Gets an async iterator which will yield change feed results.
	*/
	async *getAsyncIterator() {
		do
			yield await this.readNext();
		while (this.hasMoreResults);
	}
	/**
	* Gets an async iterator which will yield pages of results from Azure Cosmos DB.
	*
	* Keeps iterating over the feedranges and checks if any feed range has new result. Keeps note of the last feed range which returned non 304 result.
	*
	* When same feed range is reached and no new changes are found, a 304 (not Modified) is returned to the end user. Then starts process all over again.
	*/
	async readNext() {
		return withDiagnostics(async (diagnosticNode) => {
			if (!this.isInstantiated) {
				await this.setIteratorRid(diagnosticNode);
				await this.fillChangeFeedQueue(diagnosticNode);
			}
			let firstNotModifiedFeedRange = void 0;
			let result;
			do {
				const [processedFeedRange, response] = await this.fetchNext(diagnosticNode);
				result = response;
				if (result !== void 0) {
					if (firstNotModifiedFeedRange === void 0) firstNotModifiedFeedRange = processedFeedRange;
					this.queue.moveFirstElementToTheEnd();
					if (result.statusCode === StatusCodes.Ok) {
						result.headers[Constants.HttpHeaders.ContinuationToken] = this.generateContinuationToken();
						if (this.clientContext.enableEncryption) await decryptChangeFeedResponse(result, diagnosticNode, this.changeFeedOptions.changeFeedMode, this.container.encryptionProcessor);
						return result;
					}
				}
			} while (!this.checkedAllFeedRanges(firstNotModifiedFeedRange));
			result.headers[Constants.HttpHeaders.ContinuationToken] = this.generateContinuationToken();
			return result;
		}, this.clientContext);
	}
	generateContinuationToken = () => {
		return JSON.stringify(new CompositeContinuationToken(this.rId, this.queue.returnSnapshot()));
	};
	/**
	* Read feed and retrieves the next page of results in Azure Cosmos DB.
	*/
	async fetchNext(diagnosticNode) {
		const feedRange = this.queue.peek();
		if (feedRange) {
			const result = await this.getFeedResponse(feedRange, diagnosticNode);
			if (await this.shouldRetryOnFailure(feedRange, result, diagnosticNode)) {
				this.queue.dequeue();
				return this.fetchNext(diagnosticNode);
			} else {
				const continuationValueForFeedRange = result.headers[Constants.HttpHeaders.ETag];
				const newFeedRange = this.queue.peek();
				newFeedRange.continuationToken = continuationValueForFeedRange;
				return [newFeedRange, result];
			}
		} else return [void 0, void 0];
	}
	checkedAllFeedRanges(firstNotModifiedFeedRange) {
		if (firstNotModifiedFeedRange === void 0) return false;
		const feedRangeQueueFirstElement = this.queue.peek();
		return firstNotModifiedFeedRange.minInclusive === feedRangeQueueFirstElement?.minInclusive && firstNotModifiedFeedRange.maxExclusive === feedRangeQueueFirstElement?.maxExclusive && firstNotModifiedFeedRange.epkMinHeader === feedRangeQueueFirstElement?.epkMinHeader && firstNotModifiedFeedRange.epkMaxHeader === feedRangeQueueFirstElement?.epkMaxHeader;
	}
	/**
	* Checks whether the current EpkRange is split into multiple ranges or not.
	*
	* If yes, it force refreshes the partitionKeyRange cache and enqueue children epk ranges.
	*/
	async shouldRetryOnFailure(feedRange, response, diagnosticNode) {
		if (response.statusCode === StatusCodes.Ok || response.statusCode === StatusCodes.NotModified) return false;
		if (response.statusCode === StatusCodes.Gone && (response.subStatusCode === SubStatusCodes.PartitionKeyRangeGone || response.subStatusCode === SubStatusCodes.CompletingSplit)) {
			const queryRange = new QueryRange(feedRange.epkMinHeader ? feedRange.epkMinHeader : feedRange.minInclusive, feedRange.epkMaxHeader ? feedRange.epkMaxHeader : feedRange.maxExclusive, true, false);
			const resolvedRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, queryRange, diagnosticNode, true);
			if (resolvedRanges.length < 1) throw new ErrorResponse("Partition split/merge detected but no overlapping ranges found.");
			if (resolvedRanges.length >= 1) await this.handleSplitOrMerge(false, resolvedRanges, queryRange, feedRange.continuationToken);
			return true;
		}
		return false;
	}
	async handleSplitOrMerge(shiftLeft, resolvedRanges, oldFeedRange, continuationToken) {
		let flag = 0;
		if (shiftLeft) {
			const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(oldFeedRange, resolvedRanges[0]);
			const newFeedRange = new ChangeFeedRange(resolvedRanges[0].minInclusive, resolvedRanges[0].maxExclusive, continuationToken, epkMinHeader, epkMaxHeader);
			this.queue.modifyFirstElement(newFeedRange);
			flag = 1;
		}
		for (let i = flag; i < resolvedRanges.length; i++) {
			const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(oldFeedRange, resolvedRanges[i]);
			const newFeedRange = new ChangeFeedRange(resolvedRanges[i].minInclusive, resolvedRanges[i].maxExclusive, continuationToken, epkMinHeader, epkMaxHeader);
			this.queue.enqueue(newFeedRange);
		}
	}
	/**
	* Fetch the partitionKeyRangeId for the given feed range.
	*
	* This partitionKeyRangeId is passed to queryFeed to fetch the results.
	*/
	async getPartitionRangeId(feedRange, diagnosticNode) {
		const queryRange = new QueryRange(feedRange.epkMinHeader ? feedRange.epkMinHeader : feedRange.minInclusive, feedRange.epkMaxHeader ? feedRange.epkMaxHeader : feedRange.maxExclusive, true, false);
		const resolvedRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, queryRange, diagnosticNode, false);
		if (resolvedRanges.length < 1) throw new ErrorResponse("No overlapping ranges found.");
		const firstResolvedRange = resolvedRanges[0];
		if (feedRange.minInclusive !== firstResolvedRange.minInclusive || feedRange.maxExclusive !== firstResolvedRange.maxExclusive || resolvedRanges.length > 1) await this.handleSplitOrMerge(true, resolvedRanges, queryRange, feedRange.continuationToken);
		return firstResolvedRange.id;
	}
	async getFeedResponse(feedRange, diagnosticNode) {
		const feedOptions = buildFeedOptions(this.changeFeedOptions, feedRange.continuationToken, this.startFromNow, this.startTime);
		const rangeId = await this.getPartitionRangeId(feedRange, diagnosticNode);
		if (this.clientContext.enableEncryption) {
			await this.container.checkAndInitializeEncryption();
			feedOptions.containerRid = this.container._rid;
		}
		try {
			const finalFeedRange = this.fetchFinalFeedRange();
			const response = await this.clientContext.queryFeed({
				path: this.resourceLink,
				resourceType: ResourceType.item,
				resourceId: this.resourceId,
				resultFn: (result) => result ? result.Documents : [],
				query: void 0,
				options: feedOptions,
				diagnosticNode,
				partitionKey: void 0,
				partitionKeyRangeId: rangeId,
				startEpk: finalFeedRange.epkMinHeader,
				endEpk: finalFeedRange.epkMaxHeader
			});
			return new ChangeFeedIteratorResponse(response.result, response.result ? response.result.length : 0, response.code, response.headers, getEmptyCosmosDiagnostics());
		} catch (err) {
			if (err.code === StatusCodes.Gone) return new ChangeFeedIteratorResponse([], 0, err.code, err.headers, getEmptyCosmosDiagnostics(), err.substatus);
			const errorResponse = new ErrorResponse(err.message);
			errorResponse.code = err.code;
			errorResponse.headers = err.headers;
			throw errorResponse;
		}
	}
	fetchFinalFeedRange() {
		const feedRange = this.queue.peek();
		if (feedRange) return feedRange;
		else throw new ErrorResponse("No feed range found.");
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ContinuationTokenForPartitionKey.js
/**
* Continuation token for change feed of entire container, or a specific Epk Range.
* @internal
*/
var ContinuationTokenForPartitionKey = class {
	/**
	* rid of the container for which the continuation token is issued.
	*/
	rid;
	/**
	* A specific Partition key in the container for which the continuation token is issued.
	*/
	partitionKey;
	/**
	* Continuation value for the specific Partition key in the container.
	*/
	Continuation;
	constructor(rid, partitionKey, continuation) {
		this.rid = rid;
		this.partitionKey = partitionKey;
		this.Continuation = continuation;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedForPartitionKey.js
/**
* @hidden
* Provides iterator for change feed for one partition key.
*
* Use `Items.getChangeFeedIterator()` to get an instance of the iterator.
*/
var ChangeFeedForPartitionKey = class {
	clientContext;
	container;
	resourceId;
	resourceLink;
	partitionKey;
	changeFeedOptions;
	continuationToken;
	startTime;
	rId;
	isInstantiated;
	startFromNow;
	/**
	* @internal
	*/
	constructor(clientContext, container, resourceId, resourceLink, partitionKey, changeFeedOptions) {
		this.clientContext = clientContext;
		this.container = container;
		this.resourceId = resourceId;
		this.resourceLink = resourceLink;
		this.partitionKey = partitionKey;
		this.changeFeedOptions = changeFeedOptions;
		this.continuationToken = changeFeedOptions.continuationToken ? JSON.parse(changeFeedOptions.continuationToken) : void 0;
		this.isInstantiated = false;
		if (changeFeedOptions.startFromNow) this.startFromNow = true;
		else if (changeFeedOptions.startTime) this.startTime = changeFeedOptions.startTime.toUTCString();
	}
	async instantiateIterator(diagnosticNode) {
		await this.setIteratorRid(diagnosticNode);
		if (this.clientContext.enableEncryption) {
			await this.container.checkAndInitializeEncryption();
			this.partitionKey = copyObject(this.partitionKey);
			diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
			const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(convertToInternalPartitionKey(this.partitionKey));
			this.partitionKey = partitionKeyList;
			diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, encryptedCount);
		}
		if (this.continuationToken) {
			if (!this.continuationTokenRidMatchContainerRid()) throw new ErrorResponse("The continuation is not for the current container definition.");
		} else this.continuationToken = new ContinuationTokenForPartitionKey(this.rId, this.partitionKey, "");
		this.isInstantiated = true;
	}
	continuationTokenRidMatchContainerRid() {
		if (this.continuationToken.rid !== this.rId) return false;
		return true;
	}
	async setIteratorRid(diagnosticNode) {
		const { resource } = await this.container.readInternal(diagnosticNode);
		this.rId = resource._rid;
	}
	/**
	* Change feed is an infinite feed. hasMoreResults is always true.
	*/
	get hasMoreResults() {
		return true;
	}
	/**
	* Gets an async iterator which will yield change feed results.
	*/
	async *getAsyncIterator() {
		do
			yield await this.readNext();
		while (this.hasMoreResults);
	}
	/**
	* Returns the result of change feed from Azure Cosmos DB.
	*/
	async readNext() {
		return withDiagnostics(async (diagnosticNode) => {
			if (!this.isInstantiated) await this.instantiateIterator(diagnosticNode);
			const result = await this.fetchNext(diagnosticNode);
			if (result.statusCode === StatusCodes.Ok) {
				if (this.clientContext.enableEncryption) await decryptChangeFeedResponse(result, diagnosticNode, this.changeFeedOptions.changeFeedMode, this.container.encryptionProcessor);
			}
			return result;
		}, this.clientContext);
	}
	/**
	* Read feed and retrieves the next set of results in Azure Cosmos DB.
	*/
	async fetchNext(diagnosticNode) {
		const response = await this.getFeedResponse(diagnosticNode);
		this.continuationToken.Continuation = response.headers[Constants.HttpHeaders.ETag];
		response.headers[Constants.HttpHeaders.ContinuationToken] = JSON.stringify(this.continuationToken);
		return response;
	}
	async getFeedResponse(diagnosticNode) {
		const feedOptions = buildFeedOptions(this.changeFeedOptions, this.continuationToken?.Continuation, this.startFromNow, this.startTime);
		if (this.clientContext.enableEncryption) feedOptions.containerRid = this.container._rid;
		try {
			const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
			const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, convertToInternalPartitionKey(this.partitionKey), this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
			const response = await this.clientContext.queryFeed({
				path: this.resourceLink,
				resourceType: ResourceType.item,
				resourceId: this.resourceId,
				resultFn: (result) => result ? result.Documents : [],
				diagnosticNode,
				query: void 0,
				options: feedOptions,
				partitionKey: this.partitionKey,
				partitionKeyRangeId
			});
			return new ChangeFeedIteratorResponse(response.result, response.result ? response.result.length : 0, response.code, response.headers, getEmptyCosmosDiagnostics());
		} catch (err) {
			const errorResponse = new ErrorResponse(err.message);
			errorResponse.code = err.code;
			errorResponse.headers = err.headers;
			throw errorResponse;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromNow.js
/**
* @hidden
* Class which specifies the ChangeFeedIterator to start reading changes from this moment in time.
*/
var ChangeFeedStartFromNow = class {
	cfResource;
	constructor(cfResource) {
		this.cfResource = cfResource;
	}
	getCfResource() {
		return this.cfResource;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedEnums.js
/**
* Enum to specify the resource for which change feed is being fetched.
*/
var ChangeFeedResourceType;
(function(ChangeFeedResourceType) {
	ChangeFeedResourceType[ChangeFeedResourceType["FeedRange"] = 0] = "FeedRange";
	ChangeFeedResourceType[ChangeFeedResourceType["PartitionKey"] = 1] = "PartitionKey";
})(ChangeFeedResourceType || (ChangeFeedResourceType = {}));
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromContinuation.js
/**
* @hidden
* Class which specifies the ChangeFeedIterator to start reading changes from a saved point.
*/
var ChangeFeedStartFromContinuation = class {
	continuationToken;
	constructor(continuation) {
		this.continuationToken = continuation;
	}
	getCfResource() {
		return this.continuationToken;
	}
	getCfResourceJson() {
		return JSON.parse(this.continuationToken);
	}
	getResourceType() {
		const cToken = this.getCfResourceJson();
		if (Object.prototype.hasOwnProperty.call(cToken, "partitionKey") && Object.prototype.hasOwnProperty.call(cToken, "Continuation") && typeof cToken.Continuation === "string") return ChangeFeedResourceType.PartitionKey;
		else if (Object.prototype.hasOwnProperty.call(cToken, "Continuation") && Array.isArray(cToken.Continuation) && cToken.Continuation.length > 0) return ChangeFeedResourceType.FeedRange;
		else throw new ErrorResponse("Invalid continuation token.");
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFrom.js
/**
* Base class for where to start a ChangeFeedIterator.
*/
var ChangeFeedStartFrom = class {
	/**
	* Returns an object that tells the ChangeFeedIterator to start from the beginning of time.
	* @param cfResource - PartitionKey or FeedRange for which changes are to be fetched. Leave blank for fetching changes for entire container.
	*/
	static Beginning(cfResource) {
		return new ChangeFeedStartFromBeginning(cfResource);
	}
	/**
	*  Returns an object that tells the ChangeFeedIterator to start reading changes from this moment onward.
	* @param cfResource - PartitionKey or FeedRange for which changes are to be fetched. Leave blank for fetching changes for entire container.
	**/
	static Now(cfResource) {
		return new ChangeFeedStartFromNow(cfResource);
	}
	/**
	* Returns an object that tells the ChangeFeedIterator to start reading changes from some point in time onward.
	* @param startTime - Date object specfiying the time to start reading changes from.
	* @param cfResource - PartitionKey or FeedRange for which changes are to be fetched. Leave blank for fetching changes for entire container.
	*/
	static Time(startTime, cfResource) {
		if (!startTime) throw new ErrorResponse("startTime must be present");
		if (startTime instanceof Date === true) return new ChangeFeedStartFromTime(startTime, cfResource);
		else throw new ErrorResponse("startTime must be a Date object.");
	}
	/**
	* Returns an object that tells the ChangeFeedIterator to start reading changes from a save point.
	* @param continuation - The continuation to resume from.
	*/
	static Continuation(continuationToken) {
		if (!continuationToken) throw new ErrorResponse("Argument continuation must be passed.");
		if (isNullOrEmpty(continuationToken)) throw new ErrorResponse("Argument continuationToken must be a non-empty string.");
		return new ChangeFeedStartFromContinuation(continuationToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/buildChangeFeedIterator.js
async function buildChangeFeedIterator(cfOptions, clientContext, container, partitionKeyRangeCache) {
	const url = container.url;
	const path = getPathFromLink(url, ResourceType.item);
	const id = getIdFromLink(url);
	let changeFeedStartFrom = cfOptions.changeFeedStartFrom;
	if (changeFeedStartFrom === void 0) changeFeedStartFrom = ChangeFeedStartFrom.Now();
	if (changeFeedStartFrom instanceof ChangeFeedStartFromContinuation) {
		const continuationToken = changeFeedStartFrom.getCfResourceJson();
		const resourceType = changeFeedStartFrom.getResourceType();
		const internalCfOptions = buildInternalChangeFeedOptions(cfOptions, changeFeedStartFrom.getCfResource());
		if (resourceType === ChangeFeedResourceType.PartitionKey && isPartitionKey(continuationToken.partitionKey)) return new ChangeFeedForPartitionKey(clientContext, container, id, path, continuationToken.partitionKey, internalCfOptions);
		else if (resourceType === ChangeFeedResourceType.FeedRange) return new ChangeFeedForEpkRange(clientContext, container, partitionKeyRangeCache, id, path, url, internalCfOptions, void 0);
		else throw new ErrorResponse("Invalid continuation token.");
	} else if (changeFeedStartFrom instanceof ChangeFeedStartFromNow || changeFeedStartFrom instanceof ChangeFeedStartFromTime || changeFeedStartFrom instanceof ChangeFeedStartFromBeginning) {
		const startFromNow = changeFeedStartFrom instanceof ChangeFeedStartFromNow ? true : false;
		const internalCfOptions = buildInternalChangeFeedOptions(cfOptions, void 0, startFromNow ? void 0 : fetchStartTime(changeFeedStartFrom), startFromNow);
		const cfResource = changeFeedStartFrom.getCfResource();
		if (isPartitionKey(cfResource)) {
			const partitionKey = cfResource;
			const partitionKeyDefinition = await container.getPartitionKeyDefinition();
			if (partitionKeyDefinition !== void 0 && isPrefixPartitionKey(partitionKey, partitionKeyDefinition.resource)) return new ChangeFeedForEpkRange(clientContext, container, partitionKeyRangeCache, id, path, url, internalCfOptions, await getEPKRangeForPrefixPartitionKey(partitionKey));
			return new ChangeFeedForPartitionKey(clientContext, container, id, path, cfResource, internalCfOptions);
		} else {
			let internalCfResource;
			if (cfResource === void 0) internalCfResource = new QueryRange(Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey, Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey, true, false);
			else if (isEpkRange(cfResource)) internalCfResource = new QueryRange(cfResource.minInclusive, cfResource.maxExclusive, true, false);
			else throw new ErrorResponse("Invalid feed range.");
			return new ChangeFeedForEpkRange(clientContext, container, partitionKeyRangeCache, id, path, url, internalCfOptions, internalCfResource);
		}
	} else throw new ErrorResponse("Invalid change feed start location.");
}
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedIteratorBuilder.js
/**
* @hidden
* Provides iterator for change feed.
*
* Use `Items.getChangeFeedIterator()` to get an instance of the iterator.
*/
var ChangeFeedIteratorBuilder = class {
	cfOptions;
	clientContext;
	container;
	partitionKeyRangeCache;
	iterator;
	isInitialized;
	/**
	* @internal
	*/
	constructor(cfOptions, clientContext, container, partitionKeyRangeCache) {
		this.cfOptions = cfOptions;
		this.clientContext = clientContext;
		this.container = container;
		this.partitionKeyRangeCache = partitionKeyRangeCache;
		this.isInitialized = false;
	}
	/**
	* Change feed is an infinite feed. hasMoreResults is always true.
	*/
	get hasMoreResults() {
		return true;
	}
	/**
	* Gets an async iterator which will yield change feed results.
	*/
	async *getAsyncIterator() {
		await this.initializeIterator();
		do
			yield await this.iterator.readNext();
		while (this.hasMoreResults);
	}
	/**
	* Returns the result of change feed from Azure Cosmos DB.
	*/
	async readNext() {
		await this.initializeIterator();
		return this.iterator.readNext();
	}
	async initializeIterator() {
		if (!this.isInitialized) try {
			const iterator = await buildChangeFeedIterator(this.cfOptions, this.clientContext, this.container, this.partitionKeyRangeCache);
			this.isInitialized = true;
			this.iterator = iterator;
		} catch (err) {
			throw new ErrorResponse(err.message);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/request/request.js
/** @hidden */
function javaScriptFriendlyJSONStringify(s) {
	return JSON.stringify(s).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
}
/** @hidden */
function bodyFromData(data) {
	if (typeof data === "object") return javaScriptFriendlyJSONStringify(data);
	return data;
}
const JsonContentType = "application/json";
/**
* @hidden
*/
async function getHeaders({ clientOptions, defaultHeaders, verb, path, resourceId, resourceType, options = {}, operationType, partitionKeyRangeId, useMultipleWriteLocations, partitionKey }) {
	const headers = {
		[Constants.HttpHeaders.ResponseContinuationTokenLimitInKB]: 1,
		[Constants.HttpHeaders.EnableCrossPartitionQuery]: true,
		...defaultHeaders
	};
	headers[Constants.HttpHeaders.SDKSupportedCapabilities] = SDKSupportedCapabilities.PartitionMerge;
	if (useMultipleWriteLocations) headers[Constants.HttpHeaders.ALLOW_MULTIPLE_WRITES] = true;
	if (options.continuationTokenLimitInKB) headers[Constants.HttpHeaders.ResponseContinuationTokenLimitInKB] = options.continuationTokenLimitInKB;
	if (options.continuationToken) headers[Constants.HttpHeaders.Continuation] = options.continuationToken;
	else if (options.continuation) headers[Constants.HttpHeaders.Continuation] = options.continuation;
	if (options.preTriggerInclude) headers[Constants.HttpHeaders.PreTriggerInclude] = options.preTriggerInclude.constructor === Array ? options.preTriggerInclude.join(",") : options.preTriggerInclude;
	if (options.postTriggerInclude) headers[Constants.HttpHeaders.PostTriggerInclude] = options.postTriggerInclude.constructor === Array ? options.postTriggerInclude.join(",") : options.postTriggerInclude;
	if (options.offerType) headers[Constants.HttpHeaders.OfferType] = options.offerType;
	if (options.offerThroughput) headers[Constants.HttpHeaders.OfferThroughput] = options.offerThroughput;
	if (options.maxItemCount) headers[Constants.HttpHeaders.PageSize] = options.maxItemCount;
	if (options.accessCondition) {
		if (options.accessCondition.type === "IfMatch") headers[Constants.HttpHeaders.IfMatch] = options.accessCondition.condition;
		else headers[Constants.HttpHeaders.IfNoneMatch] = options.accessCondition.condition;
	}
	if (options.useAllVersionsAndDeletesFeed) {
		headers[Constants.HttpHeaders.A_IM] = ChangeFeedMode.AllVersionsAndDeletes;
		headers[Constants.HttpHeaders.ChangeFeedWireFormatVersion] = Constants.AllVersionsAndDeletesChangeFeedWireFormatVersion;
	}
	if (options.useIncrementalFeed || options.useLatestVersionFeed) headers[Constants.HttpHeaders.A_IM] = ChangeFeedMode.LatestVersion;
	if (options.indexingDirective) headers[Constants.HttpHeaders.IndexingDirective] = options.indexingDirective;
	if (options.consistencyLevel) headers[Constants.HttpHeaders.ConsistencyLevel] = options.consistencyLevel;
	if (options.priorityLevel) headers[Constants.HttpHeaders.PriorityLevel] = options.priorityLevel;
	if (options.throughputBucket) headers[Constants.HttpHeaders.ThroughputBucket] = options.throughputBucket;
	if (options.maxIntegratedCacheStalenessInMs && resourceType === ResourceType.item) {
		if (typeof options.maxIntegratedCacheStalenessInMs === "number") headers[Constants.HttpHeaders.DedicatedGatewayPerRequestCacheStaleness] = options.maxIntegratedCacheStalenessInMs.toString();
		else {
			defaultLogger.error(`RangeError: maxIntegratedCacheStalenessInMs "${options.maxIntegratedCacheStalenessInMs}" is not a valid parameter.`);
			headers[Constants.HttpHeaders.DedicatedGatewayPerRequestCacheStaleness] = "null";
		}
	}
	if (options.bypassIntegratedCache) headers[Constants.HttpHeaders.DedicatedGatewayPerRequestBypassCache] = options.bypassIntegratedCache.toString();
	if (options.resourceTokenExpirySeconds) headers[Constants.HttpHeaders.ResourceTokenExpiry] = options.resourceTokenExpirySeconds;
	if (options.sessionToken) headers[Constants.HttpHeaders.SessionToken] = options.sessionToken;
	if (options.enableScanInQuery) headers[Constants.HttpHeaders.EnableScanInQuery] = options.enableScanInQuery;
	if (options.populateQuotaInfo) headers[Constants.HttpHeaders.PopulateQuotaInfo] = options.populateQuotaInfo;
	if (options.populateQueryMetrics) headers[Constants.HttpHeaders.PopulateQueryMetrics] = options.populateQueryMetrics;
	if (options.maxDegreeOfParallelism !== void 0 && options.maxDegreeOfParallelism !== 0 && options.maxDegreeOfParallelism !== 1) headers[Constants.HttpHeaders.ParallelizeCrossPartitionQuery] = true;
	if (options.populateQuotaInfo) headers[Constants.HttpHeaders.PopulateQuotaInfo] = true;
	if (partitionKey !== void 0 && !headers[Constants.HttpHeaders.PartitionKey]) headers[Constants.HttpHeaders.PartitionKey] = jsonStringifyAndEscapeNonASCII(partitionKey);
	else if (partitionKeyRangeId !== void 0) headers[Constants.HttpHeaders.PartitionKeyRangeID] = partitionKeyRangeId;
	if (clientOptions.key || clientOptions.tokenProvider) headers[Constants.HttpHeaders.XDate] = (/* @__PURE__ */ new Date()).toUTCString();
	if (verb === HTTPMethod.post || verb === HTTPMethod.put) {
		if (!headers[Constants.HttpHeaders.ContentType]) headers[Constants.HttpHeaders.ContentType] = JsonContentType;
	}
	if (!headers[Constants.HttpHeaders.Accept]) headers[Constants.HttpHeaders.Accept] = JsonContentType;
	if (options.enableScriptLogging) headers[Constants.HttpHeaders.EnableScriptLogging] = options.enableScriptLogging;
	if (options.disableRUPerMinuteUsage) headers[Constants.HttpHeaders.DisableRUPerMinuteUsage] = true;
	if (options.populateIndexMetrics) headers[Constants.HttpHeaders.PopulateIndexMetrics] = options.populateIndexMetrics;
	if (clientOptions.clientEncryptionOptions) {
		headers[Constants.HttpHeaders.IsClientEncryptedHeader] = true;
		if (options.containerRid) headers[Constants.HttpHeaders.IntendedCollectionHeader] = options.containerRid;
	}
	if (clientOptions.key || clientOptions.resourceTokens || clientOptions.tokenProvider || clientOptions.permissionFeed) await setAuthorizationHeader(clientOptions, verb, path, resourceId, resourceType, headers);
	if (resourceType === ResourceType.item && Object.prototype.hasOwnProperty.call(options, "contentResponseOnWriteEnabled") && !options.contentResponseOnWriteEnabled) {
		if (operationType === OperationType.Batch) headers[Constants.HttpHeaders.Prefer] = Constants.HttpHeaders.PreferReturnMinimal;
		else throw new ErrorResponse("Currently `contentResponseOnWriteEnabled` option is only supported for batch and bulk operations.");
	}
	return headers;
}
// node_modules/@azure/cosmos/dist/esm/utils/batch.js
function isKeyInRange(min, max, key) {
	const isAfterMinInclusive = key.localeCompare(min) >= 0;
	const isBeforeMax = key.localeCompare(max) < 0;
	return isAfterMinInclusive && isBeforeMax;
}
const BulkOperationType = {
	Create: "Create",
	Upsert: "Upsert",
	Read: "Read",
	Delete: "Delete",
	Replace: "Replace",
	Patch: "Patch"
};
/**
* Maps OperationInput to Operation by
* - generating Ids if needed.
* - choosing partitionKey which can be used to choose which batch this
* operation should be part of. The order is -
*   1. If the operationInput itself has partitionKey field set it is used.
*   2. Other wise for create/replace/upsert it is extracted from resource body.
*   3. For read/delete/patch type operations undefined partitionKey is used.
* - Here one nuance is that, the partitionKey field inside Operation needs to
*  be serialized as a JSON string.
* @param operationInput - OperationInput
* @param definition - PartitionKeyDefinition
* @param options - RequestOptions
* @returns
*/
function prepareOperations(operationInput, definition, options = {}) {
	populateIdsIfNeeded(operationInput, options);
	let partitionKey;
	if (Object.prototype.hasOwnProperty.call(operationInput, "partitionKey")) {
		if (operationInput.partitionKey === void 0) partitionKey = definition.paths.map(() => NonePartitionKeyLiteral);
		else partitionKey = convertToInternalPartitionKey(operationInput.partitionKey);
	} else switch (operationInput.operationType) {
		case BulkOperationType.Create:
		case BulkOperationType.Replace:
		case BulkOperationType.Upsert:
			partitionKey = assertNotUndefined(extractPartitionKeys(operationInput.resourceBody, definition), "Unexpected undefined Partition Key Found.");
			break;
		case BulkOperationType.Read:
		case BulkOperationType.Delete:
		case BulkOperationType.Patch: partitionKey = undefinedPartitionKey(definition);
	}
	return {
		operation: {
			...operationInput,
			partitionKey: JSON.stringify(partitionKey)
		},
		partitionKey
	};
}
/**
* For operations requiring Id genrate random uuids.
* @param operationInput - OperationInput to be checked.
* @param options - RequestOptions
*/
function populateIdsIfNeeded(operationInput, options) {
	if (operationInput.operationType === BulkOperationType.Create || operationInput.operationType === BulkOperationType.Upsert) {
		if ((operationInput.resourceBody.id === void 0 || operationInput.resourceBody.id === "") && !options.disableAutomaticIdGeneration) operationInput.resourceBody.id = randomUUID$1();
	}
}
/**
* Splits a batch into array of batches based on cumulative size of its operations by making sure
* cumulative size of an individual batch is not larger than {@link Constants.DefaultMaxBulkRequestBodySizeInBytes}.
* If a single operation itself is larger than {@link Constants.DefaultMaxBulkRequestBodySizeInBytes}, that
* operation would be moved into a batch containing only that operation.
* @param originalBatch - A batch of operations needed to be checked.
* @returns
* @hidden
*/
function splitBatchBasedOnBodySize(originalBatch) {
	if (originalBatch?.operations === void 0 || originalBatch.operations.length < 1) return [];
	let currentBatchSize = calculateObjectSizeInBytes(originalBatch.operations[0]);
	let currentBatch = {
		...originalBatch,
		operations: [originalBatch.operations[0]],
		indexes: [originalBatch.indexes[0]]
	};
	const processedBatches = [];
	processedBatches.push(currentBatch);
	for (let index = 1; index < originalBatch.operations.length; index++) {
		const operation = originalBatch.operations[index];
		const currentOpSize = calculateObjectSizeInBytes(operation);
		if (currentBatchSize + currentOpSize > Constants.DefaultMaxBulkRequestBodySizeInBytes) {
			currentBatch = {
				...originalBatch,
				operations: [],
				indexes: []
			};
			processedBatches.push(currentBatch);
			currentBatchSize = 0;
		}
		currentBatch.operations.push(operation);
		currentBatch.indexes.push(originalBatch.indexes[index]);
		currentBatchSize += currentOpSize;
	}
	return processedBatches;
}
/**
* Calculates size of an JSON object in bytes with utf-8 encoding.
* @hidden
*/
function calculateObjectSizeInBytes(obj) {
	return new TextEncoder().encode(bodyFromData(obj)).length;
}
function decorateBatchOperation(operation, options = {}) {
	if (operation.operationType === BulkOperationType.Create || operation.operationType === BulkOperationType.Upsert) {
		if ((operation.resourceBody.id === void 0 || operation.resourceBody.id === "") && !options.disableAutomaticIdGeneration) operation.resourceBody.id = randomUUID$1();
	}
	return operation;
}
function isSuccessStatusCode(statusCode) {
	return statusCode >= 200 && statusCode <= 299;
}
var TaskCompletionSource = class {
	promise;
	resolveFn;
	rejectFn;
	constructor() {
		this.promise = new Promise((resolve, reject) => {
			this.resolveFn = resolve;
			this.rejectFn = reject;
		});
	}
	get task() {
		return this.promise;
	}
	setResult(value) {
		this.resolveFn(value);
	}
	setException(error) {
		this.rejectFn(error);
	}
};
async function encryptOperationInput(encryptionProcessor, operation, totalPropertiesEncryptedCount) {
	if (Object.prototype.hasOwnProperty.call(operation, "partitionKey")) {
		const partitionKeyInternal = convertToInternalPartitionKey(operation.partitionKey);
		const { partitionKeyList, encryptedCount } = await encryptionProcessor.getEncryptedPartitionKeyValue(partitionKeyInternal);
		operation.partitionKey = partitionKeyList;
		totalPropertiesEncryptedCount += encryptedCount;
	}
	switch (operation.operationType) {
		case BulkOperationType.Create:
		case BulkOperationType.Upsert: {
			const { body, propertiesEncryptedCount } = await encryptionProcessor.encrypt(operation.resourceBody);
			operation.resourceBody = body;
			totalPropertiesEncryptedCount += propertiesEncryptedCount;
			break;
		}
		case BulkOperationType.Read:
		case BulkOperationType.Delete:
			if (await encryptionProcessor.isPathEncrypted("/id")) {
				operation.id = await encryptionProcessor.getEncryptedId(operation.id);
				totalPropertiesEncryptedCount++;
			}
			break;
		case BulkOperationType.Replace: {
			if (await encryptionProcessor.isPathEncrypted("/id")) {
				operation.id = await encryptionProcessor.getEncryptedId(operation.id);
				totalPropertiesEncryptedCount++;
			}
			const { body, propertiesEncryptedCount } = await encryptionProcessor.encrypt(operation.resourceBody);
			operation.resourceBody = body;
			totalPropertiesEncryptedCount += propertiesEncryptedCount;
			break;
		}
		case BulkOperationType.Patch: {
			if (await encryptionProcessor.isPathEncrypted("/id")) {
				operation.id = await encryptionProcessor.getEncryptedId(operation.id);
				totalPropertiesEncryptedCount++;
			}
			const body = operation.resourceBody;
			const patchRequestBody = Array.isArray(body) ? body : body.operations;
			for (const patchOperation of patchRequestBody) if ("value" in patchOperation) {
				if (await encryptionProcessor.isPathEncrypted(patchOperation.path)) {
					patchOperation.value = await encryptionProcessor.encryptProperty(patchOperation.path, patchOperation.value);
					totalPropertiesEncryptedCount++;
				}
			}
			break;
		}
	}
	return {
		operation,
		totalPropertiesEncryptedCount
	};
}
// node_modules/@azure/cosmos/dist/esm/utils/patch.js
const PatchOperationType = {
	add: "add",
	replace: "replace",
	remove: "remove",
	set: "set",
	incr: "incr"
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/defaultQueryExecutionContext.js
const logger$3 = createClientLogger("ClientContext");
/** @hidden */
var STATES;
(function(STATES) {
	STATES["start"] = "start";
	STATES["inProgress"] = "inProgress";
	STATES["ended"] = "ended";
})(STATES || (STATES = {}));
/** @hidden */
var DefaultQueryExecutionContext = class DefaultQueryExecutionContext {
	static STATES = STATES;
	resources;
	currentIndex;
	currentPartitionIndex;
	fetchFunctions;
	options;
	continuationToken;
	get continuation() {
		return this.continuationToken;
	}
	state;
	nextFetchFunction;
	correlatedActivityId;
	/**
	* Provides the basic Query Execution Context.
	* This wraps the internal logic query execution using provided fetch functions
	*
	* @param clientContext  - Is used to read the partitionKeyRanges for split proofing
	* @param query          - A SQL query.
	* @param options        - Represents the feed options.
	* @param fetchFunctions - A function to retrieve each page of data.
	*                          An array of functions may be used to query more than one partition.
	* @hidden
	*/
	constructor(options, fetchFunctions, correlatedActivityId) {
		this.resources = [];
		this.currentIndex = 0;
		this.currentPartitionIndex = 0;
		this.fetchFunctions = Array.isArray(fetchFunctions) ? fetchFunctions : [fetchFunctions];
		this.options = options || {};
		this.continuationToken = this.options.continuationToken || this.options.continuation || void 0;
		this.state = DefaultQueryExecutionContext.STATES.start;
		this.correlatedActivityId = correlatedActivityId;
	}
	/**
	* Execute a provided callback on the next element in the execution context.
	*/
	async nextItem(diagnosticNode) {
		++this.currentIndex;
		return await this.current(diagnosticNode);
	}
	/**
	* Retrieve the current element on the execution context.
	*/
	async current(diagnosticNode) {
		if (this.currentIndex < this.resources.length) return {
			result: this.resources[this.currentIndex],
			headers: getInitialHeader()
		};
		if (this._canFetchMore()) {
			const { result: resources, headers } = await this.fetchMore(diagnosticNode);
			this.resources = resources;
			if (this.resources.length === 0) {
				if (!this.continuationToken && this.currentPartitionIndex >= this.fetchFunctions.length) {
					this.state = DefaultQueryExecutionContext.STATES.ended;
					return {
						result: void 0,
						headers
					};
				} else return this.current(diagnosticNode);
			}
			return {
				result: this.resources[this.currentIndex],
				headers
			};
		} else {
			this.state = DefaultQueryExecutionContext.STATES.ended;
			return {
				result: void 0,
				headers: getInitialHeader()
			};
		}
	}
	/**
	* Determine if there are still remaining resources to processs based on
	* the value of the continuation token or the elements remaining on the current batch in the execution context.
	*
	* @returns true if there is other elements to process in the DefaultQueryExecutionContext.
	*/
	hasMoreResults() {
		return this.state === DefaultQueryExecutionContext.STATES.start || this.continuationToken !== void 0 || this.currentIndex < this.resources.length - 1 || this.currentPartitionIndex < this.fetchFunctions.length;
	}
	/**
	* Fetches the next batch of the feed and pass them as an array to a callback
	*/
	async fetchMore(diagnosticNode) {
		return addDiagnosticChild(async (childDiagnosticNode) => {
			if (this.currentPartitionIndex >= this.fetchFunctions.length) return {
				headers: getInitialHeader(),
				result: void 0
			};
			const originalContinuation = this.options.continuationToken || this.options.continuation;
			this.options.continuationToken = this.continuationToken;
			if (this.currentPartitionIndex >= this.fetchFunctions.length) return {
				headers: getInitialHeader(),
				result: void 0
			};
			let resources;
			let responseHeaders;
			try {
				let p;
				if (this.nextFetchFunction !== void 0) {
					logger$3.verbose("using prefetch");
					p = this.nextFetchFunction;
					this.nextFetchFunction = void 0;
				} else {
					logger$3.verbose("using fresh fetch");
					p = this.fetchFunctions[this.currentPartitionIndex](childDiagnosticNode, this.options, this.correlatedActivityId);
				}
				const response = await p;
				resources = response.result;
				childDiagnosticNode.recordQueryResult(resources, CosmosDbDiagnosticLevel.debugUnsafe);
				responseHeaders = response.headers;
				this.continuationToken = responseHeaders[Constants.HttpHeaders.Continuation];
				if (!this.continuationToken) ++this.currentPartitionIndex;
				if (this.options && this.options.bufferItems === true) {
					const fetchFunction = this.fetchFunctions[this.currentPartitionIndex];
					this.nextFetchFunction = fetchFunction ? fetchFunction(childDiagnosticNode, {
						...this.options,
						continuationToken: this.continuationToken
					}, this.correlatedActivityId) : void 0;
				}
			} catch (err) {
				this.state = DefaultQueryExecutionContext.STATES.ended;
				throw err;
			}
			this.state = DefaultQueryExecutionContext.STATES.inProgress;
			this.currentIndex = 0;
			this.options.continuationToken = originalContinuation;
			this.options.continuation = originalContinuation;
			if (Constants.HttpHeaders.QueryMetrics in responseHeaders) {
				const delimitedString = responseHeaders[Constants.HttpHeaders.QueryMetrics];
				let queryMetrics = QueryMetrics.createFromDelimitedString(delimitedString);
				if (Constants.HttpHeaders.RequestCharge in responseHeaders) {
					const requestCharge = Number(responseHeaders[Constants.HttpHeaders.RequestCharge]) || 0;
					queryMetrics = new QueryMetrics(queryMetrics.retrievedDocumentCount, queryMetrics.retrievedDocumentSize, queryMetrics.outputDocumentCount, queryMetrics.outputDocumentSize, queryMetrics.indexHitDocumentCount, queryMetrics.totalQueryExecutionTime, queryMetrics.queryPreparationTimes, queryMetrics.indexLookupTime, queryMetrics.documentLoadTime, queryMetrics.vmExecutionTime, queryMetrics.runtimeExecutionTimes, queryMetrics.documentWriteTime, new ClientSideMetrics(requestCharge));
				}
				responseHeaders[Constants.HttpHeaders.QueryMetrics] = {};
				responseHeaders[Constants.HttpHeaders.QueryMetrics]["0"] = queryMetrics;
			}
			return {
				result: resources,
				headers: responseHeaders
			};
		}, diagnosticNode, DiagnosticNodeType.DEFAULT_QUERY_NODE, { queryMethodIdentifier: "fetchMore" });
	}
	_canFetchMore() {
		return this.state === DefaultQueryExecutionContext.STATES.start || this.continuationToken && this.state === DefaultQueryExecutionContext.STATES.inProgress || this.currentPartitionIndex < this.fetchFunctions.length && this.state === DefaultQueryExecutionContext.STATES.inProgress;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/AverageAggregator.js
/** @hidden */
var AverageAggregator = class {
	sum;
	count;
	/**
	* Add the provided item to aggregation result.
	*/
	aggregate(other) {
		if (other == null || other.sum == null) return;
		if (this.sum == null) {
			this.sum = 0;
			this.count = 0;
		}
		this.sum += other.sum;
		this.count += other.count;
	}
	/**
	* Get the aggregation result.
	*/
	getResult() {
		if (this.sum == null || this.count <= 0) return;
		return this.sum / this.count;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/CountAggregator.js
/** @hidden */
var CountAggregator = class {
	value;
	/**
	* Represents an aggregator for COUNT operator.
	* @hidden
	*/
	constructor() {
		this.value = 0;
	}
	/**
	* Add the provided item to aggregation result.
	*/
	aggregate(other) {
		this.value += other;
	}
	/**
	* Get the aggregation result.
	*/
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/orderByDocumentProducerComparator.js
/** @hidden */
const TYPEORDCOMPARATOR$1 = Object.freeze({
	NoValue: { ord: 0 },
	undefined: { ord: 1 },
	boolean: {
		ord: 2,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	number: {
		ord: 4,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	string: {
		ord: 5,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	}
});
/** @hidden */
var OrderByDocumentProducerComparator = class {
	sortOrder;
	constructor(sortOrder) {
		this.sortOrder = sortOrder;
	}
	/**
	* Compares document producers based on their partition key range minInclusive values.
	* Uses minEPK as a tie-breaker when minInclusive values are equal.
	*/
	targetPartitionKeyRangeDocProdComparator(docProd1, docProd2) {
		const a = docProd1.getTargetPartitionKeyRange().minInclusive;
		const b = docProd2.getTargetPartitionKeyRange().minInclusive;
		if (a !== b) return a < b ? -1 : 1;
		const epkA = docProd1.startEpk;
		const epkB = docProd2.startEpk;
		return epkA !== void 0 && epkB !== void 0 ? epkA < epkB ? -1 : epkA > epkB ? 1 : 0 : 0;
	}
	compare(docProd1, docProd2) {
		if (docProd1.gotSplit()) return -1;
		if (docProd2.gotSplit()) return 1;
		const orderByItemsRes1 = this.getOrderByItems(docProd1.peekBufferedItems()[0]);
		const orderByItemsRes2 = this.getOrderByItems(docProd2.peekBufferedItems()[0]);
		this.validateOrderByItems(orderByItemsRes1, orderByItemsRes2);
		for (let i = 0; i < orderByItemsRes1.length; i++) {
			const compRes = this.compareOrderByItem(orderByItemsRes1[i], orderByItemsRes2[i]);
			if (compRes !== 0) {
				if (this.sortOrder[i] === "Ascending") return compRes;
				else if (this.sortOrder[i] === "Descending") return -compRes;
			}
		}
		return this.targetPartitionKeyRangeDocProdComparator(docProd1, docProd2);
	}
	compareValue(item1, type1, item2, type2) {
		if (type1 === "object" || type2 === "object") throw new Error("Tried to compare an object type");
		const type1Ord = TYPEORDCOMPARATOR$1[type1].ord;
		const typeCmp = type1Ord - TYPEORDCOMPARATOR$1[type2].ord;
		if (typeCmp !== 0) return typeCmp;
		if (type1Ord === TYPEORDCOMPARATOR$1["undefined"].ord || type1Ord === TYPEORDCOMPARATOR$1["NoValue"].ord) return 0;
		const compFunc = TYPEORDCOMPARATOR$1[type1].compFunc;
		if (typeof compFunc === "undefined") throw new Error("Cannot find the comparison function");
		return compFunc(item1, item2);
	}
	compareOrderByItem(orderByItem1, orderByItem2) {
		return this.compareValue(orderByItem1["item"], this.getType(orderByItem1), orderByItem2["item"], this.getType(orderByItem2));
	}
	validateOrderByItems(res1, res2) {
		if (res1.length !== res2.length) throw new Error(`Expected ${res1.length}, but got ${res2.length}.`);
		if (res1.length !== this.sortOrder.length) throw new Error("orderByItems cannot have a different size than sort orders.");
		for (let i = 0; i < this.sortOrder.length; i++) {
			const type1 = this.getType(res1[i]);
			const type2 = this.getType(res2[i]);
			if (type1 !== type2) throw new Error(`Expected ${type1}, but got ${type2}. Cannot execute cross partition order-by queries on mixed types. Consider filtering your query using IS_STRING or IS_NUMBER to get around this exception.`);
		}
	}
	getType(orderByItem) {
		if (orderByItem === void 0 || orderByItem.item === void 0) return "NoValue";
		const type = typeof orderByItem.item;
		if (TYPEORDCOMPARATOR$1[type] === void 0) throw new Error(`unrecognizable type ${type}`);
		return type;
	}
	getOrderByItems(res) {
		return res["orderByItems"];
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MaxAggregator.js
/** @hidden */
var MaxAggregator = class {
	value;
	comparer;
	/**
	* Represents an aggregator for MAX operator.
	* @hidden
	*/
	constructor() {
		this.value = void 0;
		this.comparer = new OrderByDocumentProducerComparator(["Ascending"]);
	}
	/**
	* Add the provided item to aggregation result.
	*/
	aggregate(other) {
		if (other.max === void 0) return;
		if (this.value === void 0) this.value = other.max;
		else if (this.comparer.compareValue(other.max, typeof other.max, this.value, typeof this.value) > 0) this.value = other.max;
	}
	/**
	* Get the aggregation result.
	*/
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MinAggregator.js
/** @hidden */
var MinAggregator = class {
	value;
	comparer;
	/**
	* Represents an aggregator for MIN operator.
	* @hidden
	*/
	constructor() {
		this.value = void 0;
		this.comparer = new OrderByDocumentProducerComparator(["Ascending"]);
	}
	/**
	* Add the provided item to aggregation result.
	*/
	aggregate(other) {
		if (other.min === void 0) return;
		if (this.value === void 0) this.value = other.min;
		else {
			const otherType = other.min === null ? "NoValue" : typeof other.min;
			const thisType = this.value === null ? "NoValue" : typeof this.value;
			if (this.comparer.compareValue(other.min, otherType, this.value, thisType) < 0) this.value = other.min;
		}
	}
	/**
	* Get the aggregation result.
	*/
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/SumAggregator.js
/** @hidden */
var SumAggregator = class {
	sum;
	/**
	* Add the provided item to aggregation result.
	*/
	aggregate(other) {
		if (other === void 0) return;
		if (this.sum === void 0) this.sum = other;
		else this.sum += other;
	}
	/**
	* Get the aggregation result.
	*/
	getResult() {
		return this.sum;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/StaticValueAggregator.js
/** @hidden */
var StaticValueAggregator = class {
	value;
	aggregate(other) {
		if (this.value === void 0) this.value = other;
	}
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MakeListAggregator.js
/** @hidden */
var MakeListAggregator = class {
	value;
	constructor() {
		this.value = [];
	}
	aggregate(other) {
		if (Array.isArray(other)) this.value.push(...other);
	}
	getResult() {
		return [...this.value];
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MakeSetAggregator.js
/** @hidden */
/**
* Represents an aggregator that collects unique values into a set.
*/
var MakeSetAggregator = class {
	value;
	constructor() {
		this.value = /* @__PURE__ */ new Set();
	}
	/**
	* Aggregates the values from another set into the current set.
	* @param other - The set to aggregate.
	*/
	aggregate(other) {
		other.forEach((item) => {
			this.value.add(item);
		});
	}
	/**
	* Gets the result of the MakeSetAggregator.
	* @returns A Set containing the unique values collected by the aggregator.
	*/
	getResult() {
		return Array.from(this.value);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/index.js
function createAggregator(aggregateType) {
	switch (aggregateType) {
		case "Average": return new AverageAggregator();
		case "Count":
		case "CountIf": return new CountAggregator();
		case "Max": return new MaxAggregator();
		case "Min": return new MinAggregator();
		case "Sum": return new SumAggregator();
		case "MakeList": return new MakeListAggregator();
		case "MakeSet": return new MakeSetAggregator();
		default: return new StaticValueAggregator();
	}
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/FetchResult.js
/** @hidden */
var FetchResultType;
(function(FetchResultType) {
	FetchResultType[FetchResultType["Done"] = 0] = "Done";
	FetchResultType[FetchResultType["Exception"] = 1] = "Exception";
	FetchResultType[FetchResultType["Result"] = 2] = "Result";
})(FetchResultType || (FetchResultType = {}));
/** @hidden */
var FetchResult = class {
	feedResponse;
	headers;
	fetchResultType;
	error;
	/**
	* Wraps fetch results for the document producer.
	* This allows the document producer to buffer exceptions so that actual results don't get flushed during splits.
	*
	* @param feedReponse - The response the document producer got back on a successful fetch
	* @param error - The exception meant to be buffered on an unsuccessful fetch
	* @hidden
	*/
	constructor(feedResponse, error, headers) {
		if (feedResponse !== void 0) {
			this.feedResponse = feedResponse;
			this.headers = headers;
			this.fetchResultType = FetchResultType.Result;
		} else {
			this.error = error;
			this.fetchResultType = FetchResultType.Exception;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/documentProducer.js
/** @hidden */
var DocumentProducer = class DocumentProducer {
	clientContext;
	collectionLink;
	query;
	targetPartitionKeyRange;
	fetchResults;
	allFetched;
	err;
	previousContinuationToken;
	continuationToken;
	generation = 0;
	internalExecutionContext;
	startEpk;
	endEpk;
	populateEpkRangeHeaders;
	filter;
	queryExecutionInfo;
	/**
	* Provides the Target Partition Range Query Execution Context.
	* @param clientContext  - The service endpoint to use to create the client.
	* @param collectionLink - Represents collection link
	* @param query          - A SQL query.
	* @param targetPartitionKeyRange - Query Target Partition key Range
	* @hidden
	*/
	constructor(clientContext, collectionLink, query, targetPartitionKeyRange, options, correlatedActivityId, startEpk, endEpk, populateEpkRangeHeaders = false, filter) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.targetPartitionKeyRange = targetPartitionKeyRange;
		this.fetchResults = [];
		this.allFetched = false;
		this.err = void 0;
		this.previousContinuationToken = void 0;
		this.continuationToken = void 0;
		this.internalExecutionContext = new DefaultQueryExecutionContext(options, this.fetchFunction, correlatedActivityId);
		this.startEpk = startEpk;
		this.endEpk = endEpk;
		this.populateEpkRangeHeaders = populateEpkRangeHeaders;
		this.filter = filter;
	}
	peekBufferedItems() {
		const bufferedResults = [];
		for (let i = 0, done = false; i < this.fetchResults.length && !done; i++) {
			const fetchResult = this.fetchResults[i];
			switch (fetchResult.fetchResultType) {
				case FetchResultType.Done:
					done = true;
					break;
				case FetchResultType.Exception:
					done = true;
					break;
				case FetchResultType.Result: bufferedResults.push(fetchResult.feedResponse);
			}
		}
		return bufferedResults;
	}
	fetchFunction = async (diagnosticNode, options, correlatedActivityId) => {
		const path = getPathFromLink(this.collectionLink, ResourceType.item);
		diagnosticNode.addData({ partitionKeyRangeId: this.targetPartitionKeyRange.id });
		const id = getIdFromLink(this.collectionLink);
		const startEpk = this.populateEpkRangeHeaders ? this.startEpk : void 0;
		const endEpk = this.populateEpkRangeHeaders ? this.endEpk : void 0;
		return this.clientContext.queryFeed({
			path,
			resourceType: ResourceType.item,
			resourceId: id,
			resultFn: (result) => result.Documents,
			query: this.query,
			options,
			diagnosticNode,
			partitionKeyRangeId: this.targetPartitionKeyRange["id"],
			correlatedActivityId,
			startEpk,
			endEpk
		});
	};
	hasMoreResults() {
		return this.internalExecutionContext.hasMoreResults() || this.fetchResults.length !== 0;
	}
	gotSplit() {
		if (this.fetchResults.length !== 0) {
			const fetchResult = this.fetchResults[0];
			if (fetchResult.fetchResultType === FetchResultType.Exception) {
				if (DocumentProducer._needPartitionKeyRangeCacheRefresh(fetchResult.error)) return true;
			}
		}
		return false;
	}
	_updateStates(err, allFetched) {
		if (err) {
			this.err = err;
			return;
		}
		if (allFetched) this.allFetched = true;
		if (this.internalExecutionContext.continuationToken === this.continuationToken) return;
		this.previousContinuationToken = this.continuationToken;
		this.continuationToken = this.internalExecutionContext.continuationToken;
	}
	static _needPartitionKeyRangeCacheRefresh(error) {
		return error.code === StatusCodes.Gone && "substatus" in error && error["substatus"] === SubStatusCodes.PartitionKeyRangeGone;
	}
	/**
	* Fetches and bufferes the next page of results in internal buffer
	*/
	async bufferMore(diagnosticNode) {
		if (this.err) throw this.err;
		try {
			const { result: resourcesResult, headers: headerResponse } = await this.internalExecutionContext.fetchMore(diagnosticNode);
			let resources = resourcesResult;
			++this.generation;
			this._updateStates(void 0, resources === void 0);
			if (headerResponse && headerResponse["x-ms-cosmos-query-execution-info"]) this.queryExecutionInfo = JSON.parse(headerResponse["x-ms-cosmos-query-execution-info"]);
			if (this.filter && resources) resources = this.filter.applyFilter(resources);
			if (resources !== void 0) {
				let addHeaderToFetchResult = true;
				resources.forEach((element) => {
					this.fetchResults.push(new FetchResult(element, void 0, addHeaderToFetchResult ? headerResponse : getInitialHeader()));
					addHeaderToFetchResult = false;
				});
			}
			if (headerResponse != null && Constants.HttpHeaders.QueryMetrics in headerResponse) {
				const queryMetrics = headerResponse[Constants.HttpHeaders.QueryMetrics]["0"];
				headerResponse[Constants.HttpHeaders.QueryMetrics] = {};
				headerResponse[Constants.HttpHeaders.QueryMetrics][this.targetPartitionKeyRange.id] = queryMetrics;
			}
			return headerResponse;
		} catch (err) {
			if (DocumentProducer._needPartitionKeyRangeCacheRefresh(err)) {
				const bufferedError = new FetchResult(void 0, err);
				this.fetchResults.push(bufferedError);
				return err.headers;
			} else {
				this._updateStates(err, err.resources === void 0);
				throw err;
			}
		}
	}
	getTargetPartitionKeyRange() {
		return this.targetPartitionKeyRange;
	}
	/**
	* Peak the next item in the buffer
	*/
	peakNextItem() {
		if (this.err) throw this.err;
		if (this.allFetched || this.fetchResults.length === 0) return;
		const fetchResult = this.fetchResults[0];
		switch (fetchResult.fetchResultType) {
			case FetchResultType.Done: return;
			case FetchResultType.Exception: return;
			case FetchResultType.Result: return fetchResult.feedResponse;
		}
	}
	/**
	* Returns the first item in the buffered results if any, or [] otherwise.
	*/
	async fetchNextItem() {
		if (this.err) {
			this._updateStates(this.err, void 0);
			throw this.err;
		}
		if (this.allFetched) return {
			result: void 0,
			headers: getInitialHeader()
		};
		try {
			const { result, headers } = this.current();
			this._updateStates(void 0, result === void 0);
			if (result === void 0 || result.length === 0) return {
				result: void 0,
				headers
			};
			return {
				result,
				headers
			};
		} catch (err) {
			this._updateStates(err, err.item === void 0);
			throw err;
		}
	}
	/**
	* Fetches all the buffered results
	*/
	async fetchBufferedItems() {
		if (this.err) {
			this._updateStates(this.err, void 0);
			throw this.err;
		}
		if (this.allFetched) return {
			result: void 0,
			headers: getInitialHeader()
		};
		const resources = [];
		try {
			while (this.fetchResults.length > 0) {
				const { result } = this.current();
				this._updateStates(void 0, result === void 0);
				if (result === void 0) return {
					result: resources.length > 0 ? resources : void 0,
					headers: getInitialHeader()
				};
				else resources.push(result);
			}
			return {
				result: resources,
				headers: getInitialHeader()
			};
		} catch (err) {
			this._updateStates(err, err.item === void 0);
			throw err;
		}
	}
	/**
	* Retrieve the current element on the DocumentProducer.
	*/
	current() {
		if (this.fetchResults.length > 0) {
			const fetchResult = this.fetchResults.shift();
			switch (fetchResult.fetchResultType) {
				case FetchResultType.Done: return {
					result: void 0,
					headers: getInitialHeader()
				};
				case FetchResultType.Exception:
					fetchResult.error.headers = getInitialHeader();
					throw fetchResult.error;
				case FetchResultType.Result: return {
					result: fetchResult.feedResponse,
					headers: getInitialHeader()
				};
			}
		}
		if (this.allFetched) return {
			result: void 0,
			headers: getInitialHeader()
		};
		return {
			result: [],
			headers: getInitialHeader()
		};
	}
	getQueryExecutionInfo() {
		return this.queryExecutionInfo;
	}
};
// node_modules/priorityqueuejs/index.js
var require_priorityqueuejs = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Expose `PriorityQueue`.
	*/
	module.exports = PriorityQueue;
	/**
	* Initializes a new empty `PriorityQueue` with the given `comparator(a, b)`
	* function, uses `.DEFAULT_COMPARATOR()` when no function is provided.
	*
	* The comparator function must return a positive number when `a > b`, 0 when
	* `a == b` and a negative number when `a < b`.
	*
	* @param {Function}
	* @return {PriorityQueue}
	* @api public
	*/
	function PriorityQueue(comparator) {
		this._comparator = comparator || PriorityQueue.DEFAULT_COMPARATOR;
		this._elements = [];
	}
	/**
	* Compares `a` and `b`, when `a > b` it returns a positive number, when
	* it returns 0 and when `a < b` it returns a negative number.
	*
	* @param {String|Number} a
	* @param {String|Number} b
	* @return {Number}
	* @api public
	*/
	PriorityQueue.DEFAULT_COMPARATOR = function(a, b) {
		if (typeof a === "number" && typeof b === "number") return a - b;
		else {
			a = a.toString();
			b = b.toString();
			if (a == b) return 0;
			return a > b ? 1 : -1;
		}
	};
	/**
	* Returns whether the priority queue is empty or not.
	*
	* @return {Boolean}
	* @api public
	*/
	PriorityQueue.prototype.isEmpty = function() {
		return this.size() === 0;
	};
	/**
	* Peeks at the top element of the priority queue.
	*
	* @return {Object}
	* @throws {Error} when the queue is empty.
	* @api public
	*/
	PriorityQueue.prototype.peek = function() {
		if (this.isEmpty()) throw new Error("PriorityQueue is empty");
		return this._elements[0];
	};
	/**
	* Dequeues the top element of the priority queue.
	*
	* @return {Object}
	* @throws {Error} when the queue is empty.
	* @api public
	*/
	PriorityQueue.prototype.deq = function() {
		var first = this.peek();
		var last = this._elements.pop();
		var size = this.size();
		if (size === 0) return first;
		this._elements[0] = last;
		var current = 0;
		while (current < size) {
			var largest = current;
			var left = 2 * current + 1;
			var right = 2 * current + 2;
			if (left < size && this._compare(left, largest) >= 0) largest = left;
			if (right < size && this._compare(right, largest) >= 0) largest = right;
			if (largest === current) break;
			this._swap(largest, current);
			current = largest;
		}
		return first;
	};
	/**
	* Enqueues the `element` at the priority queue and returns its new size.
	*
	* @param {Object} element
	* @return {Number}
	* @api public
	*/
	PriorityQueue.prototype.enq = function(element) {
		var size = this._elements.push(element);
		var current = size - 1;
		while (current > 0) {
			var parent = Math.floor((current - 1) / 2);
			if (this._compare(current, parent) <= 0) break;
			this._swap(parent, current);
			current = parent;
		}
		return size;
	};
	/**
	* Returns the size of the priority queue.
	*
	* @return {Number}
	* @api public
	*/
	PriorityQueue.prototype.size = function() {
		return this._elements.length;
	};
	/**
	*  Iterates over queue elements
	*
	*  @param {Function} fn
	*/
	PriorityQueue.prototype.forEach = function(fn) {
		return this._elements.forEach(fn);
	};
	/**
	* Compares the values at position `a` and `b` in the priority queue using its
	* comparator function.
	*
	* @param {Number} a
	* @param {Number} b
	* @return {Number}
	* @api private
	*/
	PriorityQueue.prototype._compare = function(a, b) {
		return this._comparator(this._elements[a], this._elements[b]);
	};
	/**
	* Swaps the values at position `a` and `b` in the priority queue.
	*
	* @param {Number} a
	* @param {Number} b
	* @api private
	*/
	PriorityQueue.prototype._swap = function(a, b) {
		var aux = this._elements[a];
		this._elements[a] = this._elements[b];
		this._elements[b] = aux;
	};
}));
// node_modules/semaphore/lib/semaphore.js
var require_semaphore = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(global) {
		"use strict";
		var nextTick = function(fn) {
			setTimeout(fn, 0);
		};
		if (typeof process != "undefined" && process && typeof process.nextTick == "function") nextTick = process.nextTick;
		function semaphore(capacity) {
			var semaphore = {
				capacity: capacity || 1,
				current: 0,
				queue: [],
				firstHere: false,
				take: function() {
					if (semaphore.firstHere === false) {
						semaphore.current++;
						semaphore.firstHere = true;
						var isFirst = 1;
					} else var isFirst = 0;
					var item = { n: 1 };
					if (typeof arguments[0] == "function") item.task = arguments[0];
					else item.n = arguments[0];
					if (arguments.length >= 2) {
						if (typeof arguments[1] == "function") item.task = arguments[1];
						else item.n = arguments[1];
					}
					var task = item.task;
					item.task = function() {
						task(semaphore.leave);
					};
					if (semaphore.current + item.n - isFirst > semaphore.capacity) {
						if (isFirst === 1) {
							semaphore.current--;
							semaphore.firstHere = false;
						}
						return semaphore.queue.push(item);
					}
					semaphore.current += item.n - isFirst;
					item.task(semaphore.leave);
					if (isFirst === 1) semaphore.firstHere = false;
				},
				leave: function(n) {
					n = n || 1;
					semaphore.current -= n;
					if (!semaphore.queue.length) {
						if (semaphore.current < 0) throw new Error("leave called too many times.");
						return;
					}
					var item = semaphore.queue[0];
					if (item.n + semaphore.current > semaphore.capacity) return;
					semaphore.queue.shift();
					semaphore.current += item.n;
					nextTick(item.task);
				},
				available: function(n) {
					n = n || 1;
					return semaphore.current + n <= semaphore.capacity;
				}
			};
			return semaphore;
		}
		if (typeof exports === "object") module.exports = semaphore;
		else if (typeof define === "function" && define.amd) define(function() {
			return semaphore;
		});
		else global.semaphore = semaphore;
	})(this$1);
}));
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/orderByComparator.js
/**
* @hidden
* Utility function to compare two sets of OrderBy items according to sort orders
* @param orderByItemsA - First set of order by items
* @param orderByItemsB - Second set of order by items
* @param sortOrders - Array of sort orders ("Ascending" or "Descending")
* @returns Comparison result: negative if A \< B, 0 if A == B, positive if A \> B
*/
function compareOrderByItems(orderByItemsA, orderByItemsB, sortOrders) {
	const comparator = new OrderByComparator(sortOrders);
	const docA = {
		orderByItems: orderByItemsA,
		payload: null
	};
	const docB = {
		orderByItems: orderByItemsB,
		payload: null
	};
	return comparator.compareItems(docA, docB);
}
/**
*  @hidden
* ord is used to compare different types. Eg. in ascending order, for cross type comparison, boolean will come first, then number and, then string.
* compFunc is used to compare the same type comparison.
*/
const TYPEORDCOMPARATOR = Object.freeze({
	NoValue: { ord: 0 },
	undefined: { ord: 1 },
	boolean: {
		ord: 2,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	number: {
		ord: 4,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	string: {
		ord: 5,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	}
});
/** @hidden */
var OrderByComparator = class {
	sortOrder;
	constructor(sortOrder) {
		this.sortOrder = sortOrder;
	}
	compareItems(a, b) {
		const orderByItemsRes1 = this.getOrderByItems(a);
		const orderByItemsRes2 = this.getOrderByItems(b);
		for (let i = 0; i < orderByItemsRes1.length; i++) {
			const compRes = this.compareOrderByItem(orderByItemsRes1[i], orderByItemsRes2[i]);
			if (compRes !== 0) {
				if (this.sortOrder[i] === "Descending") return compRes;
				else if (this.sortOrder[i] === "Ascending") return -compRes;
			}
		}
		return 0;
	}
	getOrderByItems(res) {
		return res["orderByItems"];
	}
	compareOrderByItem(orderByItem1, orderByItem2) {
		const type1 = this.getType(orderByItem1);
		const type2 = this.getType(orderByItem2);
		return this.compareValue(orderByItem1["item"], type1, orderByItem2["item"], type2);
	}
	getType(orderByItem) {
		if (orderByItem === void 0 || orderByItem.item === void 0) return "NoValue";
		const type = typeof orderByItem.item;
		if (TYPEORDCOMPARATOR[type] === void 0) throw new Error(`unrecognizable type ${type}`);
		return type;
	}
	compareValue(item1, type1, item2, type2) {
		if (type1 === "object" || type2 === "object") throw new Error("Tried to compare an object type");
		const type1Ord = TYPEORDCOMPARATOR[type1].ord;
		const typeCmp = type1Ord - TYPEORDCOMPARATOR[type2].ord;
		if (typeCmp !== 0) return typeCmp;
		if (type1Ord === TYPEORDCOMPARATOR["undefined"].ord || type1Ord === TYPEORDCOMPARATOR["NoValue"].ord) return 0;
		const compFunc = TYPEORDCOMPARATOR[type1].compFunc;
		if (typeof compFunc === "undefined") throw new Error("Cannot find the comparison function");
		return compFunc(item1, item2);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/RidSkipCountFilter.js
/**
* Implements post-fetch filtering for ORDER BY queries to handle continuation tokens correctly.
* This logic is applied only to the target partition from which a query is resumed.
* It filters out documents that have already been emitted in previous pages by comparing
* ORDER BY item values first, then document _rid, and finally using skip count for tie-breaking.
*
* Follows the .NET SDK FilterNextAsync logic:
* 1. Compare OrderBy values with continuation token values
* 2. Skip documents that come before continuation point
* 3. For exact OrderBy matches, use RID comparison
* 4. For exact RID matches, apply skip count logic
*/
var RidSkipCountFilter = class {
	filterContext;
	remainingSkipCount;
	/**
	* @param filterContext - The context containing values from the continuation token.
	*/
	constructor(filterContext) {
		this.filterContext = filterContext;
		this.remainingSkipCount = this.filterContext.skipCount;
	}
	/**
	* Applies the comprehensive OrderBy + RID + SkipCount filtering logic.
	* @param documents - The documents fetched from the target partition.
	* @returns A new array containing only the documents that should be processed.
	*/
	applyFilter(documents) {
		const filteredDocs = [];
		let skippedCount = 0;
		for (const doc of documents) {
			if (!this.shouldIncludeDocument(doc)) {
				skippedCount++;
				continue;
			}
			filteredDocs.push(doc);
		}
		return filteredDocs;
	}
	/**
	* Determines if a document should be included based on OrderBy values, RID, and skip count.
	* Implements the .NET SDK's FilterNextAsync logic with robust OrderBy comparison.
	*/
	shouldIncludeDocument(doc) {
		const sortOrderCompare = this.compareOrderByItems(doc);
		if (sortOrderCompare < 0) return true;
		if (sortOrderCompare > 0) return false;
		const docRid = doc._rid;
		let ridOrderCompare;
		if (this.filterContext.rid === docRid) ridOrderCompare = 0;
		else {
			const continuationBigInt = this.ridToBigInt(this.filterContext.rid);
			const docBigInt = this.ridToBigInt(docRid);
			if (continuationBigInt < docBigInt) ridOrderCompare = -1;
			else if (continuationBigInt > docBigInt) ridOrderCompare = 1;
			else ridOrderCompare = 0;
		}
		const sortOrders = this.filterContext.sortOrders || [];
		const queryExecutionInfo = this.filterContext.queryExecutionInfo;
		const hasDescendingSort = sortOrders.some((order) => order === "Descending");
		if (!queryExecutionInfo || queryExecutionInfo.reverseRidEnabled) {
			if (hasDescendingSort) ridOrderCompare = -ridOrderCompare;
		} else if (queryExecutionInfo.reverseIndexScan) ridOrderCompare = -ridOrderCompare;
		if (ridOrderCompare > 0) return false;
		if (ridOrderCompare < 0) return true;
		if (this.remainingSkipCount > 0) {
			this.remainingSkipCount--;
			return false;
		}
		return true;
	}
	/**
	* Convert RID to BigInt for accurate comparison.
	* Decodes base64 RID and extracts the Document ID portion (8 bytes at offset 8) as BigInt.
	*
	* RID Structure (from Java SDK ResourceId.java):
	* - Bytes 0-3: Database ID (4 bytes)
	* - Bytes 4-7: Collection ID (4 bytes)
	* - Bytes 8-15: Document ID (8 bytes, stored in Big Endian but compared in Little Endian)
	* - Bytes 16-19: Attachment ID (4 bytes, optional)
	*/
	ridToBigInt(rid) {
		if (rid === null || rid === void 0) throw new Error(`RID is null or undefined`);
		if (typeof rid !== "string") throw new Error(`RID must be a string, got ${typeof rid}`);
		if (rid.trim().length === 0) throw new Error(`RID is empty string`);
		try {
			const normalizedRid = rid.replace(/-/g, "/");
			const bytes = Buffer.from(normalizedRid, "base64");
			if (bytes.length < 16) throw new Error(`RID too short: expected at least 16 bytes, got ${bytes.length}`);
			let result = 0n;
			for (let i = 15; i >= 8; i--) result = result << 8n | BigInt(bytes[i] & 255);
			return result;
		} catch (error) {
			throw new Error(`Failed to convert RID '${rid}' to BigInt: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
		}
	}
	/**
	* Compares the OrderBy items of a document with the continuation token's OrderBy items.
	* Uses the exported compareOrderByItems utility function from orderByItemComparator.
	* @param doc - The document to compare
	* @returns negative if doc comes before continuation, 0 if same, positive if doc comes after
	*/
	compareOrderByItems(doc) {
		return compareOrderByItems(doc.orderByItems || [], this.filterContext.orderByItems || [], this.filterContext.sortOrders || []);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/parallelQueryResult.js
/**
* Creates a new ParallelQueryResult with the specified data
* @param buffer - The query result data
* @param partitionKeyRangeMap - Partition key range mappings
* @param updatedContinuationRanges - Updated continuation ranges
* @param orderByItems - Optional array of orderBy items for each buffer item
* @returns A new ParallelQueryResult instance
* @hidden
*/
function createParallelQueryResult(buffer, partitionKeyRangeMap, updatedContinuationRanges, orderByItems) {
	const result = {
		buffer,
		partitionKeyRangeMap,
		updatedContinuationRanges
	};
	if (orderByItems !== void 0) result.orderByItems = orderByItems;
	return result;
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/parallelQueryExecutionContextBase.js
var import_priorityqueuejs = /* @__PURE__ */ __toESM(require_priorityqueuejs(), 1);
var import_semaphore = /* @__PURE__ */ __toESM(require_semaphore(), 1);
/** @hidden */
var ParallelQueryExecutionContextBaseStates;
(function(ParallelQueryExecutionContextBaseStates) {
	ParallelQueryExecutionContextBaseStates["started"] = "started";
	ParallelQueryExecutionContextBaseStates["inProgress"] = "inProgress";
	ParallelQueryExecutionContextBaseStates["ended"] = "ended";
})(ParallelQueryExecutionContextBaseStates || (ParallelQueryExecutionContextBaseStates = {}));
/** @hidden */
var ParallelQueryExecutionContextBase = class ParallelQueryExecutionContextBase {
	clientContext;
	collectionLink;
	query;
	options;
	partitionedQueryExecutionInfo;
	correlatedActivityId;
	rangeManager;
	queryProcessingStrategy;
	documentProducerComparator;
	err;
	state;
	static STATES = ParallelQueryExecutionContextBaseStates;
	routingProvider;
	requestContinuation;
	respHeaders;
	unfilledDocumentProducersQueue;
	bufferedDocumentProducersQueue;
	buffer;
	partitionDataPatchMap = /* @__PURE__ */ new Map();
	patchCounter = 0;
	updatedContinuationRanges = /* @__PURE__ */ new Map();
	sem;
	diagnosticNodeWrapper;
	/**
	* Provides the ParallelQueryExecutionContextBase.
	* This is the base class that ParallelQueryExecutionContext and OrderByQueryExecutionContext will derive from.
	*
	* When handling a parallelized query, it instantiates one instance of
	* DocumentProcuder per target partition key range and aggregates the result of each.
	*
	* @param clientContext - The service endpoint to use to create the client.
	* @param collectionLink - The Collection Link
	* @param options - Represents the feed options.
	* @param partitionedQueryExecutionInfo - PartitionedQueryExecutionInfo
	* @hidden
	*/
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, rangeManager, queryProcessingStrategy, documentProducerComparator) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.correlatedActivityId = correlatedActivityId;
		this.rangeManager = rangeManager;
		this.queryProcessingStrategy = queryProcessingStrategy;
		this.documentProducerComparator = documentProducerComparator;
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.correlatedActivityId = correlatedActivityId;
		this.diagnosticNodeWrapper = {
			consumed: false,
			diagnosticNode: new DiagnosticNodeInternal(clientContext.diagnosticLevel, DiagnosticNodeType.PARALLEL_QUERY_NODE, null)
		};
		this.diagnosticNodeWrapper.diagnosticNode.addData({ stateful: true });
		this.err = void 0;
		this.state = ParallelQueryExecutionContextBase.STATES.started;
		this.routingProvider = new SmartRoutingMapProvider(this.clientContext);
		this.buffer = [];
		this.requestContinuation = options ? options.continuationToken || options.continuation : void 0;
		if (this.requestContinuation && !this.options.enableQueryControl) throw new Error("Continuation tokens are supported when enableQueryControl is set true in FeedOptions");
		this.respHeaders = getInitialHeader();
		this.unfilledDocumentProducersQueue = new import_priorityqueuejs.default((a, b) => this.compareDocumentProducersByRange(a, b));
		this.bufferedDocumentProducersQueue = new import_priorityqueuejs.default((a, b) => this.documentProducerComparator(b, a));
		this.sem = (0, import_semaphore.default)(1);
		this.sem.take(() => this._initializeDocumentProducers());
	}
	/**
	* Determine if there are still remaining resources to processs based on the value of the continuation
	* token or the elements remaining on the current batch in the QueryIterator.
	* @returns true if there is other elements to process in the ParallelQueryExecutionContextBase.
	*/
	hasMoreResults() {
		return !this.err && (this.buffer.length > 0 || this.state !== ParallelQueryExecutionContextBase.STATES.ended);
	}
	/**
	* Fetches more results from the query execution context.
	* @param diagnosticNode - Optional diagnostic node for tracing.
	* @returns A promise that resolves to the fetched results.
	* @hidden
	*/
	async fetchMore(diagnosticNode) {
		await this.bufferDocumentProducers(diagnosticNode);
		await this.fillBufferFromBufferQueue();
		return this.drainBufferedItems();
	}
	/**
	* Processes buffered document producers
	* @returns A promise that resolves when processing is complete.
	*/
	async processBufferedDocumentProducers() {
		while (this.hasBufferedProducers() && this.shouldProcessBufferedProducers(this.isUnfilledQueueEmpty())) {
			const producer = this.getNextBufferedProducer();
			if (!producer) break;
			await this.processDocumentProducer(producer);
		}
	}
	/**
	* Processes a single document producer using template method pattern.
	* Common structure with query-specific processing delegated to subclasses.
	*/
	async processDocumentProducer(producer) {
		const response = await this.fetchFromProducer(producer);
		this._mergeWithActiveResponseHeaders(response.headers);
		if (response.result) {
			this.addToBuffer(response.result);
			this.handlePartitionMapping(producer, response.result);
		}
		if (producer.peakNextItem() !== void 0) this.requeueProducer(producer);
		else if (producer.hasMoreResults()) this.moveToUnfilledQueue(producer);
	}
	/**
	* Handles partition mapping updates - implemented in base class using template method pattern.
	* Child classes provide query-specific parameters through abstract methods.
	*/
	handlePartitionMapping(producer, result) {
		const itemCount = result?.length || 0;
		const continuationToken = this.getContinuationToken(producer);
		const mapping = {
			itemCount,
			partitionKeyRange: producer.targetPartitionKeyRange,
			continuationToken
		};
		this.updatePartitionMapping(mapping);
	}
	/**
	* Gets the continuation token to use - implemented by subclasses.
	*/
	getContinuationToken(producer) {
		return producer.peakNextItem() !== void 0 ? producer.previousContinuationToken : producer.continuationToken;
	}
	/**
	* Updates partition mapping - creates new entry or merges with existing for ORDER BY queries.
	*/
	updatePartitionMapping(mapping) {
		const currentPatch = this.partitionDataPatchMap.get(this.patchCounter.toString());
		if (currentPatch?.partitionKeyRange?.id === mapping.partitionKeyRange.id && currentPatch) {
			currentPatch.itemCount += mapping.itemCount;
			currentPatch.continuationToken = mapping.continuationToken;
			return;
		}
		this.partitionDataPatchMap.set((++this.patchCounter).toString(), mapping);
	}
	/**
	* Checks if the unfilled queue is empty (used by ORDER BY for processing control).
	*/
	isUnfilledQueueEmpty() {
		return this.unfilledDocumentProducersQueue.size() === 0;
	}
	/**
	* Initializes document producers and fills the priority queue.
	* Handles both continuation token and fresh query scenarios.
	*/
	async _initializeDocumentProducers() {
		try {
			const targetPartitionRanges = await this._onTargetPartitionRanges();
			const documentProducers = this.requestContinuation ? await this._createDocumentProducersFromContinuation(targetPartitionRanges) : this._createDocumentProducersFromFresh(targetPartitionRanges);
			this._enqueueDocumentProducers(documentProducers);
			this.sem.leave();
		} catch (err) {
			this.err = err;
			this.sem.leave();
		}
	}
	/**
	* Creates document producers from continuation token scenario.
	*/
	async _createDocumentProducersFromContinuation(targetPartitionRanges) {
		const parsedToken = this._parseContinuationToken(this.requestContinuation);
		const continuationRanges = await this._handlePartitionRangeChanges(parsedToken);
		const additionalQueryInfo = this.queryProcessingStrategy.createAdditionalQueryInfo(parsedToken);
		const rangeTokenPairs = this.rangeManager.filterPartitionRanges(targetPartitionRanges, continuationRanges, additionalQueryInfo).rangeTokenPairs;
		const filterContext = this.queryProcessingStrategy.createFilterContext(parsedToken);
		return rangeTokenPairs.map((rangeTokenPair) => this._createDocumentProducerFromRangeTokenPair(rangeTokenPair, continuationRanges, filterContext));
	}
	/**
	* Creates document producers from fresh query scenario (no continuation token).
	*/
	_createDocumentProducersFromFresh(targetPartitionRanges) {
		return targetPartitionRanges.map((partitionTargetRange) => this._createTargetPartitionQueryExecutionContext(partitionTargetRange, void 0));
	}
	/**
	* Creates a document producer from a range token pair (continuation token scenario).
	*/
	_createDocumentProducerFromRangeTokenPair(rangeTokenPair, continuationRanges, filterContext) {
		const partitionTargetRange = rangeTokenPair.range;
		const continuationToken = rangeTokenPair.continuationToken;
		const filterCondition = rangeTokenPair.filteringCondition || void 0;
		const matchingContinuationRange = continuationRanges.find((cr) => cr.range.id === partitionTargetRange.id);
		const startEpk = matchingContinuationRange?.epkMin;
		const endEpk = matchingContinuationRange?.epkMax;
		const targetPartitionId = continuationRanges.length > 0 && continuationRanges[continuationRanges.length - 1].range ? continuationRanges[continuationRanges.length - 1].range.id : void 0;
		const partitionFilterContext = this.queryProcessingStrategy.getPartitionFilterContext(filterContext, targetPartitionId, partitionTargetRange.id);
		return this._createTargetPartitionQueryExecutionContext(partitionTargetRange, continuationToken, startEpk, endEpk, !!(startEpk && endEpk), filterCondition, partitionFilterContext);
	}
	/**
	* Enqueues document producers into the unfilled queue.
	*/
	_enqueueDocumentProducers(documentProducers) {
		documentProducers.forEach((documentProducer) => {
			try {
				this.unfilledDocumentProducersQueue.enq(documentProducer);
			} catch (e) {
				this.err = e;
			}
		});
	}
	/**
	* Checks if there are buffered document producers ready for processing.
	* Encapsulates queue size checking.
	*/
	hasBufferedProducers() {
		return this.bufferedDocumentProducersQueue.size() > 0;
	}
	/**
	* Gets the next buffered document producer for processing.
	* Encapsulates queue dequeuing logic.
	*/
	getNextBufferedProducer() {
		if (this.bufferedDocumentProducersQueue.size() > 0) return this.bufferedDocumentProducersQueue.deq();
	}
	/**
	* Adds items to the result buffer. Handles both single items and arrays.
	*/
	addToBuffer(items) {
		if (Array.isArray(items)) {
			if (items.length > 0) this.buffer.push(...items);
		} else if (items) this.buffer.push(items);
	}
	/**
	* Moves a producer to the unfilled queue for later processing.
	*/
	moveToUnfilledQueue(producer) {
		this.unfilledDocumentProducersQueue.enq(producer);
	}
	/**
	* Re-queues a producer to the buffered queue for further processing.
	*/
	requeueProducer(producer) {
		this.bufferedDocumentProducersQueue.enq(producer);
	}
	/**
	* Compares two document producers based on their partition key ranges and EPK values.
	* Primary comparison: minInclusive values for left-to-right range traversal
	* Secondary comparison: EPK ranges when minInclusive values are identical
	* @param a - First document producer
	* @param b - Second document producer
	* @returns Comparison result for priority queue ordering
	* @hidden
	*/
	compareDocumentProducersByRange(a, b) {
		const aMinInclusive = a.targetPartitionKeyRange.minInclusive;
		const minInclusiveComparison = b.targetPartitionKeyRange.minInclusive.localeCompare(aMinInclusive);
		if (minInclusiveComparison === 0) {
			const aMinEpk = a.startEpk;
			const bMinEpk = b.startEpk;
			if (aMinEpk && bMinEpk) return bMinEpk.localeCompare(aMinEpk);
		}
		return minInclusiveComparison;
	}
	/**
	* Detects partition splits/merges by analyzing parsed continuation token ranges and comparing with current topology
	* @param parsed - The continuation token containing range mappings to analyze
	* @returns Array of processed ranges with EPK info
	*/
	async _handlePartitionRangeChanges(parsed) {
		const processedRanges = [];
		const rangeMappings = parsed.rangeMappings;
		if (!rangeMappings || rangeMappings.length === 0) return [];
		for (const rangeWithToken of rangeMappings) {
			const range = rangeWithToken.queryRange;
			const queryRange = new QueryRange(range.min, range.max, true, false);
			const rangeMin = queryRange.min;
			const rangeMax = queryRange.max;
			const overlappingRanges = await this.routingProvider.getOverlappingRanges(this.collectionLink, [queryRange], this.getDiagnosticNode());
			if (overlappingRanges.length === 0) continue;
			else if (overlappingRanges.length === 1) {
				const currentRange = overlappingRanges[0];
				if (currentRange.minInclusive !== rangeMin || currentRange.maxExclusive !== rangeMax) {
					await this._handleContinuationTokenMerge(rangeWithToken, currentRange);
					processedRanges.push({
						range: currentRange,
						continuationToken: rangeWithToken.continuationToken,
						epkMin: rangeMin,
						epkMax: rangeMax
					});
				} else processedRanges.push({
					range: currentRange,
					continuationToken: rangeWithToken.continuationToken
				});
			} else {
				await this._handleContinuationTokenSplit(rangeWithToken, overlappingRanges);
				overlappingRanges.forEach((rangeValue) => {
					processedRanges.push({
						range: rangeValue,
						continuationToken: rangeWithToken.continuationToken
					});
				});
			}
		}
		return processedRanges;
	}
	/**
	* Parses the continuation token based on query type
	* @param continuationToken - The continuation token string to parse
	* @returns Parsed continuation token object (ORDER BY or Parallel query token)
	* @throws ErrorResponse when continuation token is malformed or cannot be parsed
	*/
	_parseContinuationToken(continuationToken) {
		try {
			return this.queryProcessingStrategy.parseContinuationToken(continuationToken);
		} catch (e) {
			throw new ErrorResponse("Invalid continuation token format. Expected token with rangeMappings property. Ensure the continuation token was generated by a compatible query and has not been modified.");
		}
	}
	/**
	* Handles partition merge scenario for continuation token ranges
	*/
	async _handleContinuationTokenMerge(rangeWithToken, _newMergedRange) {
		const rangeKey = `${rangeWithToken.queryRange.min}-${rangeWithToken.queryRange.max}`;
		this.updatedContinuationRanges.set(rangeKey, {
			oldRange: {
				min: rangeWithToken.queryRange.min,
				max: rangeWithToken.queryRange.max,
				isMinInclusive: true,
				isMaxInclusive: false
			},
			newRanges: [{
				min: rangeWithToken.queryRange.min,
				max: rangeWithToken.queryRange.max,
				isMinInclusive: true,
				isMaxInclusive: false
			}],
			continuationToken: rangeWithToken.continuationToken
		});
	}
	/**
	* Handles partition split scenario for continuation token ranges
	*/
	async _handleContinuationTokenSplit(rangeWithToken, overlappingRanges) {
		const rangeKey = `${rangeWithToken.queryRange.min}-${rangeWithToken.queryRange.max}`;
		this.updatedContinuationRanges.set(rangeKey, {
			oldRange: {
				min: rangeWithToken.queryRange.min,
				max: rangeWithToken.queryRange.max,
				isMinInclusive: true,
				isMaxInclusive: false
			},
			newRanges: overlappingRanges.map((range) => ({
				min: range.minInclusive,
				max: range.maxExclusive,
				isMinInclusive: true,
				isMaxInclusive: false
			})),
			continuationToken: rangeWithToken.continuationToken
		});
	}
	/**
	* Handles partition merge scenario for continuation token ranges
	*/
	_mergeWithActiveResponseHeaders(headers) {
		mergeHeaders(this.respHeaders, headers);
	}
	_getAndResetActiveResponseHeaders() {
		const ret = this.respHeaders;
		this.respHeaders = getInitialHeader();
		return ret;
	}
	getDiagnosticNode() {
		return this.diagnosticNodeWrapper.diagnosticNode;
	}
	async _onTargetPartitionRanges() {
		const queryRanges = this.partitionedQueryExecutionInfo.queryRanges.map((item) => QueryRange.parseFromDict(item));
		return this.routingProvider.getOverlappingRanges(this.collectionLink, queryRanges, this.getDiagnosticNode());
	}
	/**
	* Gets the replacement ranges for a partitionkeyrange that has been split
	*/
	async _getReplacementPartitionKeyRanges(documentProducer, diagnosticNode) {
		const partitionKeyRange = documentProducer.targetPartitionKeyRange;
		const queryRange = QueryRange.parsePartitionKeyRange(partitionKeyRange);
		return this.routingProvider.getOverlappingRanges(this.collectionLink, [queryRange], diagnosticNode, true);
	}
	async _enqueueReplacementDocumentProducers(error, diagnosticNode, documentProducer) {
		const replacementPartitionKeyRanges = await this._getReplacementPartitionKeyRanges(documentProducer, diagnosticNode);
		if (replacementPartitionKeyRanges.length === 0) throw error;
		if (this.requestContinuation) this._updateContinuationTokenOnPartitionChange(documentProducer, replacementPartitionKeyRanges);
		if (replacementPartitionKeyRanges.length === 1) {
			const replacementDocumentProducer = this._createTargetPartitionQueryExecutionContext(replacementPartitionKeyRanges[0], documentProducer.continuationToken, documentProducer.startEpk, documentProducer.endEpk, true);
			this.unfilledDocumentProducersQueue.enq(replacementDocumentProducer);
		} else {
			const replacementDocumentProducers = [];
			replacementPartitionKeyRanges.forEach((partitionKeyRange) => {
				const queryRange = QueryRange.parsePartitionKeyRange(partitionKeyRange);
				const replacementDocumentProducer = this._createTargetPartitionQueryExecutionContext(partitionKeyRange, documentProducer.continuationToken, queryRange.min, queryRange.max, false);
				replacementDocumentProducers.push(replacementDocumentProducer);
			});
			replacementDocumentProducers.forEach((replacementDocumentProducer) => {
				if (replacementDocumentProducer.hasMoreResults()) this.unfilledDocumentProducersQueue.enq(replacementDocumentProducer);
			});
		}
	}
	_updateContinuationTokenOnPartitionChange(originalDocumentProducer, replacementPartitionKeyRanges) {
		const rangeWithToken = this._createQueryRangeWithContinuationToken(originalDocumentProducer);
		if (replacementPartitionKeyRanges.length === 1) this._handleContinuationTokenMerge(rangeWithToken, replacementPartitionKeyRanges[0]);
		else this._handleContinuationTokenSplit(rangeWithToken, replacementPartitionKeyRanges);
	}
	/**
	* Creates a QueryRangeWithContinuationToken object from a DocumentProducer.
	* Uses the DocumentProducer's target partition key range and continuation token.
	* @param documentProducer - The DocumentProducer to convert
	* @returns QueryRangeWithContinuationToken object for token operations
	*/
	_createQueryRangeWithContinuationToken(documentProducer) {
		const partitionRange = documentProducer.targetPartitionKeyRange;
		return {
			queryRange: {
				min: documentProducer.startEpk || partitionRange.minInclusive,
				max: documentProducer.endEpk || partitionRange.maxExclusive
			},
			continuationToken: documentProducer.continuationToken
		};
	}
	static _needPartitionKeyRangeCacheRefresh(error) {
		return error.code === StatusCodes.Gone && "substatus" in error && error["substatus"] === SubStatusCodes.PartitionKeyRangeGone;
	}
	/**
	* Replaces the format placeholder in the rewritten query with the provided filter condition.
	* Handles both string queries and SqlQuerySpec objects.
	*/
	_replaceFormatPlaceholder(rewrittenQuery, formatPlaceHolder, filterCondition) {
		const replacement = filterCondition ?? "true";
		if (typeof rewrittenQuery === "object" && rewrittenQuery !== null && rewrittenQuery.query) return rewrittenQuery.query.replace(formatPlaceHolder, replacement);
		return rewrittenQuery.replace(formatPlaceHolder, replacement);
	}
	/**
	* Creates target partition range Query Execution Context
	*/
	_createTargetPartitionQueryExecutionContext(partitionKeyTargetRange, continuationToken, startEpk, endEpk, populateEpkRangeHeaders, filterCondition, filterContext) {
		const rewrittenQuery = this.partitionedQueryExecutionInfo.queryInfo?.rewrittenQuery;
		let sqlQuerySpec;
		const query = this.query;
		if (typeof query === "string") sqlQuerySpec = { query };
		else sqlQuerySpec = query;
		const formatPlaceHolder = "{documentdb-formattableorderbyquery-filter}";
		if (rewrittenQuery) {
			sqlQuerySpec = JSON.parse(JSON.stringify(sqlQuerySpec));
			const replacedQuery = this._replaceFormatPlaceholder(rewrittenQuery, formatPlaceHolder, filterCondition);
			sqlQuerySpec["query"] = replacedQuery;
		}
		const options = { ...this.options };
		options.continuationToken = continuationToken;
		let filter;
		if (filterContext) filter = new RidSkipCountFilter(filterContext);
		return new DocumentProducer(this.clientContext, this.collectionLink, sqlQuerySpec, partitionKeyTargetRange, options, this.correlatedActivityId, startEpk, endEpk, populateEpkRangeHeaders, filter);
	}
	async drainBufferedItems() {
		return new Promise((resolve, reject) => {
			this.sem.take(() => {
				if (this.err) {
					this.sem.leave();
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(this.err);
					return;
				}
				if (this.buffer.length === 0) {
					this.sem.leave();
					const partitionDataPatchMap = this.partitionDataPatchMap;
					this.partitionDataPatchMap = /* @__PURE__ */ new Map();
					this.patchCounter = 0;
					const updatedContinuationRanges = Object.fromEntries(this.updatedContinuationRanges);
					this.updatedContinuationRanges.clear();
					const result = createParallelQueryResult([], partitionDataPatchMap, updatedContinuationRanges, void 0);
					return resolve({
						result: this.state === ParallelQueryExecutionContextBase.STATES.ended ? void 0 : result,
						headers: this._getAndResetActiveResponseHeaders()
					});
				}
				const bufferedResults = this.buffer;
				this.buffer = [];
				const partitionDataPatchMap = this.partitionDataPatchMap;
				this.partitionDataPatchMap = /* @__PURE__ */ new Map();
				this.patchCounter = 0;
				const updatedContinuationRanges = Object.fromEntries(this.updatedContinuationRanges);
				this.updatedContinuationRanges.clear();
				this.sem.leave();
				return resolve({
					result: createParallelQueryResult(bufferedResults, partitionDataPatchMap, updatedContinuationRanges, void 0),
					headers: this._getAndResetActiveResponseHeaders()
				});
			});
		});
	}
	/**
	* Buffers document producers based on the maximum degree of parallelism.
	* Moves document producers from the unfilled queue to the buffered queue.
	* @param diagnosticNode - The diagnostic node for logging and tracing.
	* @returns A promise that resolves when buffering is complete.
	*/
	async bufferDocumentProducers(diagnosticNode) {
		return new Promise((resolve, reject) => {
			this.sem.take(async () => {
				if (this.err) {
					this.sem.leave();
					reject(this.err);
					return;
				}
				this.updateStates(this.err);
				if (this.state === ParallelQueryExecutionContextBase.STATES.ended) {
					this.sem.leave();
					resolve();
					return;
				}
				if (this.unfilledDocumentProducersQueue.size() === 0) {
					this.sem.leave();
					resolve();
					return;
				}
				try {
					const maxDegreeOfParallelism = this.options.maxDegreeOfParallelism === void 0 || this.options.maxDegreeOfParallelism < 1 ? this.unfilledDocumentProducersQueue.size() : Math.min(this.options.maxDegreeOfParallelism, this.unfilledDocumentProducersQueue.size());
					const documentProducers = [];
					while (documentProducers.length < maxDegreeOfParallelism && this.unfilledDocumentProducersQueue.size() > 0) {
						let documentProducer;
						try {
							documentProducer = this.unfilledDocumentProducersQueue.deq();
						} catch (e) {
							this.err = e;
							this.err.headers = this._getAndResetActiveResponseHeaders();
							reject(this.err);
							return;
						}
						documentProducers.push(documentProducer);
					}
					const bufferDocumentProducer = async (documentProducer) => {
						try {
							const headers = await documentProducer.bufferMore(diagnosticNode);
							this._mergeWithActiveResponseHeaders(headers);
							if (documentProducer.peakNextItem() !== void 0) this.bufferedDocumentProducersQueue.enq(documentProducer);
							else {
								if (documentProducer.continuationToken && documentProducer.continuationToken !== "" && documentProducer.continuationToken.toLowerCase() !== "null") {
									const patchKey = `empty-${documentProducer.targetPartitionKeyRange.id}-${documentProducer.targetPartitionKeyRange.minInclusive}`;
									this.partitionDataPatchMap.set(patchKey, {
										itemCount: 0,
										partitionKeyRange: documentProducer.targetPartitionKeyRange,
										continuationToken: documentProducer.continuationToken
									});
								}
								if (documentProducer.hasMoreResults()) this.unfilledDocumentProducersQueue.enq(documentProducer);
							}
						} catch (err) {
							if (ParallelQueryExecutionContextBase._needPartitionKeyRangeCacheRefresh(err)) {
								await this._enqueueReplacementDocumentProducers(err, diagnosticNode, documentProducer);
								resolve();
							} else {
								this.err = err;
								this.err.headers = this._getAndResetActiveResponseHeaders();
								reject(err);
							}
						}
					};
					try {
						await Promise.all(documentProducers.map((producer) => bufferDocumentProducer(producer)));
					} catch (err) {
						this.err = err;
						this.err.headers = this._getAndResetActiveResponseHeaders();
						reject(err);
						return;
					}
					resolve();
				} catch (err) {
					this.err = err;
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(err);
				} finally {
					this.sem.leave();
				}
			});
		});
	}
	/**
	* Drains the buffer of filled document producers and appends their items to the main buffer.
	* Uses template method pattern - delegates actual processing to subclasses.
	* @returns A promise that resolves when the buffer is filled.
	*/
	async fillBufferFromBufferQueue() {
		return new Promise((resolve, reject) => {
			this.sem.take(async () => {
				if (this.err) {
					this.sem.leave();
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(this.err);
					return;
				}
				if (this.state === ParallelQueryExecutionContextBase.STATES.ended || this.bufferedDocumentProducersQueue.size() === 0) {
					this.sem.leave();
					resolve();
					return;
				}
				try {
					await this.processBufferedDocumentProducers();
					this.updateStates(this.err);
				} catch (err) {
					this.err = err;
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(this.err);
					return;
				} finally {
					this.sem.leave();
				}
				resolve();
			});
		});
	}
	updateStates(error) {
		if (error) {
			this.err = error;
			this.state = ParallelQueryExecutionContextBase.STATES.ended;
			return;
		}
		if (this.state === ParallelQueryExecutionContextBase.STATES.started) this.state = ParallelQueryExecutionContextBase.STATES.inProgress;
		if (this.unfilledDocumentProducersQueue.size() === 0 && this.bufferedDocumentProducersQueue.size() === 0) this.state = ParallelQueryExecutionContextBase.STATES.ended;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/PartitionRangeManager.js
/**
* Checks if a continuation token indicates an exhausted partition.
* @param continuationToken - The continuation token to check
* @returns true if the partition is exhausted (null, empty, or "null" string)
* @hidden
*/
function isPartitionExhausted(continuationToken) {
	return !continuationToken || continuationToken === "" || continuationToken === "null" || continuationToken.toLowerCase() === "null";
}
/**
* Manages partition key range mappings for query execution.
* Handles range operations, offset/limit processing, and distinct query logic.
* @hidden
*/
var PartitionRangeManager = class {
	partitionKeyRangeMap = /* @__PURE__ */ new Map();
	constructor(initialPartitionKeyRangeMap) {
		if (initialPartitionKeyRangeMap) this.partitionKeyRangeMap = new Map(initialPartitionKeyRangeMap);
	}
	/**
	* Gets a copy of the current partition key range map for constructor pattern
	*/
	getPartitionKeyRangeMap() {
		return new Map(this.partitionKeyRangeMap);
	}
	/**
	* Adds a range mapping to the partition key range map
	* Does not allow updates to existing keys - only new additions
	* @param rangeId - Unique identifier for the partition range
	* @param mapping - The QueryRangeMapping to add
	*/
	addPartitionRangeMapping(rangeId, mapping) {
		if (!this.partitionKeyRangeMap.has(rangeId)) this.partitionKeyRangeMap.set(rangeId, mapping);
	}
	/**
	* Removes a range mapping from the partition key range map
	*/
	removePartitionRangeMapping(rangeId) {
		this.partitionKeyRangeMap.delete(rangeId);
	}
	/**
	* Updates the partition key range map with new mappings from the endpoint response
	* @param partitionKeyRangeMap - Map of range IDs to QueryRangeMapping objects
	*/
	addPartitionKeyRangeMap(partitionKeyRangeMap) {
		if (partitionKeyRangeMap) for (const [rangeId, mapping] of partitionKeyRangeMap) this.addPartitionRangeMapping(rangeId, mapping);
	}
	/**
	* Checks if there are any unprocessed ranges in the sliding window
	*/
	hasUnprocessedRanges() {
		return this.partitionKeyRangeMap.size > 0;
	}
	/**
	* Removes exhausted(fully drained) ranges from the given range mappings
	* @param rangeMappings - Array of range mappings to filter
	* @returns Filtered array without exhausted ranges
	*/
	removeExhaustedRanges(rangeMappings) {
		if (!rangeMappings || !Array.isArray(rangeMappings)) return [];
		return rangeMappings.filter((mapping) => {
			if (!mapping) return false;
			if (isPartitionExhausted(mapping.continuationToken)) return false;
			return true;
		});
	}
	/**
	* Processes ranges for ORDER BY queries
	*/
	processOrderByRanges(pageSize) {
		let endIndex = 0;
		const processedRanges = [];
		let lastRangeBeforePageLimit = null;
		let rangeIndex = 0;
		for (const [rangeId, value] of this.partitionKeyRangeMap) {
			rangeIndex++;
			const { itemCount } = value;
			if (endIndex + itemCount <= pageSize) {
				lastRangeBeforePageLimit = value;
				endIndex += itemCount;
				processedRanges.push(rangeId);
			} else break;
		}
		return {
			endIndex,
			processedRanges,
			lastRangeBeforePageLimit
		};
	}
	processEmptyOrderByRanges(ranges) {
		const endIndex = 0;
		const processedRanges = [];
		let lastRangeBeforePageLimit;
		for (const [rangeId, _] of this.partitionKeyRangeMap) processedRanges.push(rangeId);
		for (const [_, mapping] of this.partitionKeyRangeMap) if (mapping.partitionKeyRange.minInclusive === ranges[0].queryRange.min && mapping.partitionKeyRange.maxExclusive === ranges[0].queryRange.max) {
			lastRangeBeforePageLimit = mapping;
			break;
		}
		return {
			endIndex,
			processedRanges,
			lastRangeBeforePageLimit
		};
	}
	/**
	* Processes ranges for parallel queries - multi-range aggregation
	*/
	processParallelRanges(pageSize) {
		let endIndex = 0;
		const processedRanges = [];
		const processedRangeMappings = [];
		let rangesAggregatedInCurrentToken = 0;
		let lastPartitionBeforeCutoff;
		for (const [rangeId, value] of this.partitionKeyRangeMap) {
			rangesAggregatedInCurrentToken++;
			if (!value || value.itemCount === void 0) continue;
			const { itemCount } = value;
			if (endIndex + itemCount <= pageSize) {
				lastPartitionBeforeCutoff = {
					rangeId,
					mapping: value
				};
				endIndex += itemCount;
				processedRanges.push(rangeId);
				processedRangeMappings.push(value);
			} else break;
		}
		return {
			endIndex,
			processedRanges,
			processedRangeMappings,
			lastPartitionBeforeCutoff
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/ParallelQueryRangeStrategy.js
/**
* Strategy for filtering partition ranges in parallel query execution context
* Supports resuming from composite continuation tokens with multi-range aggregation
* @hidden
*/
var ParallelQueryRangeStrategy = class {
	getStrategyType() {
		return "ParallelQuery";
	}
	validateContinuationToken(continuationToken) {
		if (!continuationToken) return false;
		try {
			const parsed = JSON.parse(continuationToken);
			if (!parsed || !Array.isArray(parsed.rangeMappings)) return false;
			for (const rangeMapping of parsed.rangeMappings) if (!rangeMapping || !rangeMapping.partitionKeyRange) return false;
			return true;
		} catch {
			return false;
		}
	}
	filterPartitionRanges(targetRanges, continuationRanges) {
		if (!targetRanges || targetRanges.length === 0) return { rangeTokenPairs: [] };
		if (!continuationRanges || continuationRanges.length === 0) return { rangeTokenPairs: targetRanges.map((range) => ({
			range,
			continuationToken: void 0,
			filteringCondition: void 0
		})) };
		const rangeTokenPairs = [];
		let lastProcessedRange = null;
		continuationRanges.sort((a, b) => {
			return a.range.minInclusive.localeCompare(b.range.minInclusive);
		});
		for (const range of continuationRanges) {
			lastProcessedRange = range.range;
			if (range && !isPartitionExhausted(range.continuationToken)) rangeTokenPairs.push({
				range: range.range,
				continuationToken: range.continuationToken,
				filteringCondition: range.filteringCondition
			});
		}
		if (lastProcessedRange) {
			for (const targetRange of targetRanges) if (targetRange.minInclusive >= lastProcessedRange.maxExclusive) rangeTokenPairs.push({
				range: targetRange,
				continuationToken: void 0,
				filteringCondition: void 0
			});
		} else for (const targetRange of targetRanges) rangeTokenPairs.push({
			range: targetRange,
			continuationToken: void 0,
			filteringCondition: void 0
		});
		return { rangeTokenPairs };
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/OrderByQueryRangeStrategy.js
/**
* Strategy for filtering partition ranges in ORDER BY query execution context
* Supports resuming from continuation tokens with proper range-token pair management
* @hidden
*/
var OrderByQueryRangeStrategy = class {
	getStrategyType() {
		return "OrderByQuery";
	}
	filterPartitionRanges(targetRanges, continuationRanges, queryInfo) {
		if (!targetRanges || targetRanges.length === 0 || !continuationRanges || continuationRanges.length === 0) return { rangeTokenPairs: [] };
		if (!queryInfo?.orderByItems || !Array.isArray(queryInfo.orderByItems) || queryInfo.orderByItems.length === 0) throw new Error("Unable to resume ORDER BY query from continuation token. orderByItems is required for ORDER BY queries.");
		const result = { rangeTokenPairs: [] };
		let resumeRangeFound = false;
		if (continuationRanges && continuationRanges.length > 0) {
			resumeRangeFound = true;
			const targetRangeMapping = continuationRanges[continuationRanges.length - 1].range;
			const targetRange = targetRangeMapping;
			const targetContinuationToken = continuationRanges[continuationRanges.length - 1].continuationToken;
			const leftRanges = targetRanges.filter((mapping) => this.isRangeBeforeAnother(mapping.maxExclusive, targetRangeMapping.minInclusive));
			const orderByItems = queryInfo.orderByItems;
			const leftFilter = this.createRangeFilterCondition(orderByItems, queryInfo, "left");
			const rightRanges = targetRanges.filter((mapping) => this.isRangeAfterAnother(mapping.minInclusive, targetRangeMapping.maxExclusive));
			const rightFilter = this.createRangeFilterCondition(orderByItems, queryInfo, "right");
			if (leftRanges.length > 0) leftRanges.forEach((range) => {
				result.rangeTokenPairs.push({
					range,
					continuationToken: void 0,
					filteringCondition: leftFilter
				});
			});
			result.rangeTokenPairs.push({
				range: targetRange,
				continuationToken: targetContinuationToken,
				filteringCondition: rightFilter
			});
			if (rightRanges.length > 0) rightRanges.forEach((range) => {
				result.rangeTokenPairs.push({
					range,
					continuationToken: void 0,
					filteringCondition: rightFilter
				});
			});
		}
		if (!resumeRangeFound) [...targetRanges].forEach((range) => {
			result.rangeTokenPairs.push({
				range,
				continuationToken: void 0,
				filteringCondition: void 0
			});
		});
		return result;
	}
	/**
	* Creates a filter condition for ranges based on ORDER BY items and sort orders
	* This filter ensures that ranges only return documents based on their position relative to the continuation point
	* @param orderByItems - Array of order by items from the continuation token
	* @param queryInfo - Query information containing sort orders and other metadata
	* @param rangePosition - Whether this is for "left" or "right" ranges relative to continuation point
	* @returns SQL filter condition string for the specified range position
	*/
	createRangeFilterCondition(orderByItems, queryInfo, rangePosition) {
		let sortOrders;
		try {
			sortOrders = this.extractSortOrders(queryInfo);
		} catch (error) {
			throw new Error(`Unable to resume ORDER BY query from continuation token. The ORDER BY sort direction configuration in the query plan is invalid or missing. This may indicate a client version mismatch or corrupted continuation token. Please retry the query without a continuation token. Original error: ${error}`, { cause: error });
		}
		let orderByExpressions;
		if (queryInfo && queryInfo.queryInfo && typeof queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo && queryInfo.queryInfo.queryInfo.orderByExpressions && Array.isArray(queryInfo.queryInfo.queryInfo.orderByExpressions)) orderByExpressions = queryInfo.queryInfo.queryInfo.orderByExpressions;
		if (!orderByExpressions || !Array.isArray(orderByExpressions)) throw new Error("Unable to resume ORDER BY query from continuation token. The ORDER BY field configuration in the query plan is invalid or missing. This may indicate a client version mismatch or corrupted continuation token. Please retry the query without a continuation token.");
		const filterConditions = [];
		for (let i = 0; i < orderByItems.length && i < sortOrders.length; i++) {
			const orderByItem = orderByItems[i];
			const sortOrder = sortOrders[i];
			if (!orderByItem || orderByItem.item === void 0) continue;
			try {
				const fieldPath = this.extractFieldPath(queryInfo, i);
				const condition = this.createComparisonCondition(fieldPath, orderByItem.item, sortOrder, rangePosition);
				if (condition) filterConditions.push(condition);
			} catch (error) {
				throw new Error(`Unable to resume ORDER BY query from continuation token. The ORDER BY field configuration in the query plan is invalid or incompatible with the continuation token format. This may indicate a client version mismatch or corrupted continuation token. Please retry the query without a continuation token. Original error: ${error}`, { cause: error });
			}
		}
		return filterConditions.length > 0 ? `(${filterConditions.join(" AND ")})` : "";
	}
	/**
	* Extracts sort orders from query info
	* @throws Error if sort order information is missing or invalid
	*/
	extractSortOrders(queryInfo) {
		if (!queryInfo) throw new Error("Query information is required to determine ORDER BY sort directions");
		let orderBy;
		if (queryInfo.queryInfo && typeof queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo && typeof queryInfo.queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo.orderBy && Array.isArray(queryInfo.queryInfo.queryInfo.orderBy)) orderBy = queryInfo.queryInfo.queryInfo.orderBy;
		if (!orderBy) throw new Error("ORDER BY sort direction information is missing from query plan");
		return orderBy.map((order, index) => {
			if (typeof order === "string") return order;
			if (order && typeof order === "object") {
				const sortOrder = order.direction || order.order || order.sortOrder;
				if (sortOrder) return sortOrder;
			}
			throw new Error(`ORDER BY sort direction at position ${index + 1} has an invalid format in the query plan`);
		});
	}
	/**
	* Extracts field path from ORDER BY expressions in query plan
	* @throws Error if orderByExpressions are not found or index is out of bounds or expression format is invalid
	*/
	extractFieldPath(queryInfo, index) {
		let orderByExpressions;
		if (queryInfo) {
			if (queryInfo.orderByExpressions && Array.isArray(queryInfo.orderByExpressions)) orderByExpressions = queryInfo.orderByExpressions;
			else if (queryInfo.queryInfo && typeof queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo && queryInfo.queryInfo.queryInfo.orderByExpressions && Array.isArray(queryInfo.queryInfo.queryInfo.orderByExpressions)) orderByExpressions = queryInfo.queryInfo.queryInfo.orderByExpressions;
		}
		if (!orderByExpressions) throw new Error("ORDER BY field information is missing from query plan");
		if (index >= orderByExpressions.length) throw new Error(`ORDER BY field configuration mismatch: expected at least ${index + 1} fields but found ${orderByExpressions.length}`);
		const expression = orderByExpressions[index];
		if (typeof expression === "string") return expression;
		if (expression && typeof expression === "object") {
			if (expression.expression) return expression.expression;
			if (expression.path) return expression.path.replace(/^\//, "");
			if (expression.field) return expression.field;
		}
		throw new Error(`ORDER BY field at position ${index + 1} has an unrecognized format in the query plan`);
	}
	/**
	* Creates a comparison condition based on the field, value, sort order, and range position
	*/
	createComparisonCondition(fieldPath, value, sortOrder, rangePosition) {
		const isDescending = sortOrder.toLowerCase() === "descending" || sortOrder.toLowerCase() === "desc";
		let operator;
		if (rangePosition === "left") operator = isDescending ? "<" : ">";
		else operator = isDescending ? "<=" : ">=";
		const formattedValue = this.formatValueForSQL(value);
		return `${fieldPath} ${operator} ${formattedValue}`;
	}
	/**
	* Formats a value for use in SQL condition.
	* We escape single quotes as \\u0027 to avoid ambiguity with \\\\ followed by '
	*/
	formatValueForSQL(value) {
		if (value === null || value === void 0) return "null";
		switch (typeof value) {
			case "string": return `'${value.toString().replace(/\\/g, "\\\\").replace(/'/g, "\\u0027")}'`;
			case "number":
			case "bigint": return value.toString();
			case "boolean": return value ? "true" : "false";
			default:
				if (typeof value === "object") return `'${JSON.stringify(value).replace(/\\/g, "\\\\").replace(/'/g, "\\u0027")}'`;
				return `'${value.toString().replace(/\\/g, "\\\\").replace(/'/g, "\\u0027")}'`;
		}
	}
	/**
	* Compares partition key range boundaries with proper handling for inclusive/exclusive semantics
	* @param boundary1 - First boundary to compare
	* @param boundary2 - Second boundary to compare
	* @returns negative if boundary1 is less than boundary2, positive if boundary1 is greater than boundary2, 0 if equal
	*/
	comparePartitionKeyBoundaries(boundary1, boundary2) {
		if (boundary1 === "" && boundary2 === "") return 0;
		if (boundary1 === "") return -1;
		if (boundary2 === "") return 1;
		return boundary1.localeCompare(boundary2);
	}
	isRangeBeforeAnother(range1MaxExclusive, range2MinInclusive) {
		return this.comparePartitionKeyBoundaries(range1MaxExclusive, range2MinInclusive) <= 0;
	}
	isRangeAfterAnother(range1MinInclusive, range2MaxExclusive) {
		return this.comparePartitionKeyBoundaries(range1MinInclusive, range2MaxExclusive) >= 0;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/TargetPartitionRangeManager.js
/**
* Query execution context types
* @hidden
*/
var QueryExecutionContextType;
(function(QueryExecutionContextType) {
	QueryExecutionContextType["Parallel"] = "Parallel";
	QueryExecutionContextType["OrderBy"] = "OrderBy";
})(QueryExecutionContextType || (QueryExecutionContextType = {}));
/**
* Manager class responsible for filtering target partition ranges based on query type and continuation tokens.
* Uses the Strategy pattern to provide different filtering logic for different query types.
* @hidden
*/
var TargetPartitionRangeManager = class TargetPartitionRangeManager {
	strategy;
	config;
	constructor(config) {
		this.config = config;
		this.strategy = this.createStrategy(config);
	}
	/**
	* Creates the appropriate strategy based on configuration
	*/
	createStrategy(config) {
		if (config.customStrategy) return config.customStrategy;
		switch (config.queryType) {
			case QueryExecutionContextType.Parallel: return new ParallelQueryRangeStrategy();
			case QueryExecutionContextType.OrderBy: return new OrderByQueryRangeStrategy();
			default: throw new Error(`Unsupported query execution context type: ${config.queryType}`);
		}
	}
	/**
	* Filters target partition ranges based on range-token pairs from partition split/merge detection
	* @param targetRanges - All available target partition ranges (fallback if no range-token pairs)
	* @param rangeTokenPairs - Pre-processed range-token pairs after split/merge detection
	* @param additionalQueryInfo - Additional query information to merge with existing queryInfo
	* @returns Filtered partition ranges and metadata
	*/
	filterPartitionRanges(targetRanges, rangeTokenPairs, additionalQueryInfo) {
		if (!targetRanges || targetRanges.length === 0) return { rangeTokenPairs: [] };
		const mergedQueryInfo = {
			...this.config.queryInfo,
			...additionalQueryInfo
		};
		return this.strategy.filterPartitionRanges(targetRanges, rangeTokenPairs, mergedQueryInfo);
	}
	/**
	* Gets the current strategy type
	*/
	getStrategyType() {
		return this.strategy.getStrategyType();
	}
	/**
	* Updates the strategy (useful for switching between query types)
	*/
	updateStrategy(newConfig) {
		this.config = newConfig;
		this.strategy = this.createStrategy(newConfig);
	}
	/**
	* Static factory method to create a manager for parallel queries
	*/
	static createForParallelQuery(queryInfo) {
		return new TargetPartitionRangeManager({
			queryType: QueryExecutionContextType.Parallel,
			queryInfo
		});
	}
	/**
	* Static factory method to create a manager for ORDER BY queries
	*/
	static createForOrderByQuery(queryInfo) {
		return new TargetPartitionRangeManager({
			queryType: QueryExecutionContextType.OrderBy,
			queryInfo
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/documents/ContinuationToken/CompositeQueryContinuationToken.js
/**
* Serializes the composite continuation token to a JSON string
* @hidden
*/
function serializeCompositeToken(token) {
	return JSON.stringify(token);
}
/**
* Deserializes a JSON string to a CompositeQueryContinuationToken
* @hidden
*/
function parseCompositeQueryContinuationToken(tokenString) {
	return JSON.parse(tokenString);
}
/**
* Deserializes a JSON string to a CompositeQueryContinuationToken
* @hidden
*/
function parseBaseContinuationToken(tokenString) {
	return JSON.parse(tokenString);
}
/**
* Converts QueryRangeMapping to QueryRangeWithContinuationToken using simplified range format
* @param rangeMapping - The QueryRangeMapping to convert
* @returns QueryRangeWithContinuationToken with simplified boundaries and continuation token
* @hidden
*/
function convertRangeMappingToQueryRange(rangeMapping) {
	if (!rangeMapping.partitionKeyRange) throw new Error("Failed to convert range mapping: Missing partition key range information. The QueryRangeMapping object must contain a valid partitionKeyRange with min and max boundaries. This may indicate an incomplete partition key range resolution during query setup.");
	const pkRange = rangeMapping.partitionKeyRange;
	return {
		queryRange: {
			min: pkRange.minInclusive,
			max: pkRange.maxExclusive
		},
		continuationToken: rangeMapping.continuationToken
	};
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryProcessingStrategy/ParallelQueryProcessingStrategy.js
/**
* Strategy for processing parallel queries (non-ORDER BY)
* @hidden
*/
var ParallelQueryProcessingStrategy = class {
	/**
	* Parallel queries don't need additional query info from continuation token
	*/
	createAdditionalQueryInfo(_parsedToken) {}
	/**
	* Parallel queries don't use filter context for continuation token processing
	*/
	createFilterContext(_parsedToken) {}
	/**
	* Parallel queries don't apply partition-specific filter context
	*/
	getPartitionFilterContext(_filterContext, _targetPartitionId, _partitionTargetRangeId) {}
	/**
	* Parses parallel/composite continuation token
	*/
	parseContinuationToken(continuationToken) {
		return parseCompositeQueryContinuationToken(continuationToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/parallelQueryExecutionContext.js
/**
* Provides the ParallelQueryExecutionContext.
* This class is capable of handling parallelized queries and derives from ParallelQueryExecutionContextBase.
* @hidden
*/
var ParallelQueryExecutionContext = class ParallelQueryExecutionContext extends ParallelQueryExecutionContextBase {
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId) {
		const rangeManager = TargetPartitionRangeManager.createForParallelQuery({ queryInfo: partitionedQueryExecutionInfo });
		const processingStrategy = new ParallelQueryProcessingStrategy();
		const comparator = ParallelQueryExecutionContext.createDocumentProducerComparator();
		super(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, rangeManager, processingStrategy, comparator);
	}
	/**
	* Fetches all buffered items from producer for parallel processing.
	*/
	async fetchFromProducer(producer) {
		return producer.fetchBufferedItems();
	}
	/**
	* Determines if buffered producers should continue to be processed for parallel queries.
	* For parallel queries, we process all buffered producers.
	* @param _isUnfilledQueueEmpty - Whether the unfilled queue is empty (ignored for parallel queries)
	* @hidden
	*/
	shouldProcessBufferedProducers(_isUnfilledQueueEmpty) {
		return true;
	}
	/**
	* Creates a comparator function for sorting document producers in parallel queries.
	* Sorts by partition key range minInclusive values, with empty string first,
	* then lexicographically. Uses EPK ranges as secondary sort when minInclusive values are identical.
	*/
	static createDocumentProducerComparator() {
		return (docProd1, docProd2) => {
			const aMinInclusive = docProd1.targetPartitionKeyRange.minInclusive;
			const bMinInclusive = docProd2.targetPartitionKeyRange.minInclusive;
			if (aMinInclusive === bMinInclusive) {
				const aMinEpk = docProd1.startEpk;
				const bMinEpk = docProd2.startEpk;
				if (aMinEpk && bMinEpk) return aMinEpk < bMinEpk ? -1 : 1;
				return 0;
			}
			if (aMinInclusive === "") return -1;
			if (bMinInclusive === "") return 1;
			return aMinInclusive < bMinInclusive ? -1 : 1;
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/documents/ContinuationToken/OrderByQueryContinuationToken.js
/**
* Serializes an OrderByQueryContinuationToken to a JSON string
* @hidden
*/
function serializeOrderByQueryContinuationToken(token) {
	return JSON.stringify(token);
}
/**
* Deserializes a JSON string to an OrderByQueryContinuationToken
* @hidden
*/
function parseOrderByQueryContinuationToken(tokenString) {
	return JSON.parse(tokenString);
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryProcessingStrategy/OrderByQueryProcessingStrategy.js
/**
* Strategy for processing ORDER BY queries
* @hidden
*/
var OrderByQueryProcessingStrategy = class {
	sortOrders;
	constructor(sortOrders) {
		this.sortOrders = sortOrders;
	}
	/**
	* Creates additional query info from ORDER BY continuation token
	*/
	createAdditionalQueryInfo(parsedToken) {
		const orderByToken = parsedToken;
		const info = {};
		if (orderByToken.orderByItems) info.orderByItems = orderByToken.orderByItems;
		if (orderByToken.documentRid) info.rid = orderByToken.documentRid;
		return Object.keys(info).length > 0 ? info : void 0;
	}
	/**
	* Creates filter context for ORDER BY continuation token processing
	*/
	createFilterContext(parsedToken) {
		const orderByToken = parsedToken;
		return {
			orderByItems: orderByToken.orderByItems,
			rid: orderByToken.documentRid,
			skipCount: orderByToken.skipCount,
			sortOrders: this.sortOrders
		};
	}
	/**
	* For ORDER BY queries, only apply filter to the target partition (last range in continuation)
	*/
	getPartitionFilterContext(filterContext, targetPartitionId, partitionTargetRangeId) {
		if (!filterContext) return void 0;
		return targetPartitionId === partitionTargetRangeId ? filterContext : void 0;
	}
	/**
	* Parses ORDER BY continuation token
	*/
	parseContinuationToken(continuationToken) {
		return parseOrderByQueryContinuationToken(continuationToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/orderByQueryExecutionContext.js
/** @hidden */
var OrderByQueryExecutionContext = class extends ParallelQueryExecutionContextBase {
	/**
	* Provides the OrderByQueryExecutionContext.
	* This class is capable of handling orderby queries and dervives from ParallelQueryExecutionContextBase.
	*
	* When handling a parallelized query, it instantiates one instance of
	* DocumentProcuder per target partition key range and aggregates the result of each.
	*
	* @param clientContext - The service endpoint to use to create the client.
	* @param collectionLink - The Collection Link
	* @param options - Represents the feed options.
	* @param partitionedQueryExecutionInfo - PartitionedQueryExecutionInfo
	* @hidden
	*/
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId) {
		const rangeManager = TargetPartitionRangeManager.createForOrderByQuery({ queryInfo: partitionedQueryExecutionInfo });
		const processingStrategy = new OrderByQueryProcessingStrategy(partitionedQueryExecutionInfo.queryInfo.orderBy);
		const orderByComparator = new OrderByDocumentProducerComparator(partitionedQueryExecutionInfo.queryInfo.orderBy);
		const comparator = (docProd1, docProd2) => {
			return orderByComparator.compare(docProd1, docProd2);
		};
		super(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, rangeManager, processingStrategy, comparator);
	}
	/**
	* Fetches next single item from producer for ORDER BY processing.
	*/
	async fetchFromProducer(producer) {
		const response = await producer.fetchNextItem();
		if (response && response.result) return {
			result: [response.result],
			headers: response.headers
		};
		return response;
	}
	/**
	* Determines if buffered producers should continue to be processed for ORDER BY queries.
	* For ORDER BY, only process when no unfilled producers remain to maintain order.
	* @param isUnfilledQueueEmpty - Whether the unfilled queue is empty
	* @hidden
	*/
	shouldProcessBufferedProducers(isUnfilledQueueEmpty) {
		return isUnfilledQueueEmpty;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/PartitionRangeUtils.js
/**
* Calculates offset/limit values after consuming each partition range sequentially
* @param partitionKeyRangeMap - Map of range IDs to range mappings
* @param initialOffset - Initial offset value
* @param initialLimit - Initial limit value
* @returns Updated partition key range map with calculated offset/limit values and updated itemCount
* @hidden
*/
function calculateOffsetLimitForPartitionRanges(partitionKeyRangeMap, initialOffset, initialLimit) {
	if (!partitionKeyRangeMap || partitionKeyRangeMap.size === 0) return partitionKeyRangeMap;
	const updatedMap = /* @__PURE__ */ new Map();
	let currentOffset = initialOffset;
	let currentLimit = initialLimit;
	for (const [rangeId, rangeMapping] of partitionKeyRangeMap) {
		const { itemCount } = rangeMapping;
		let offsetAfterThisRange = currentOffset;
		let limitAfterThisRange = currentLimit;
		let updatedItemCount;
		if (itemCount > 0) {
			if (currentOffset > 0) {
				const offsetConsumption = Math.min(currentOffset, itemCount);
				offsetAfterThisRange = currentOffset - offsetConsumption;
				const remainingItems = itemCount - offsetConsumption;
				if (remainingItems > 0 && currentLimit > 0) {
					const limitConsumption = Math.min(currentLimit, remainingItems);
					limitAfterThisRange = currentLimit - limitConsumption;
					updatedItemCount = limitConsumption;
				} else {
					updatedItemCount = 0;
					limitAfterThisRange = currentLimit;
				}
			} else if (currentLimit > 0) {
				const limitConsumption = Math.min(currentLimit, itemCount);
				limitAfterThisRange = currentLimit - limitConsumption;
				offsetAfterThisRange = 0;
				updatedItemCount = limitConsumption;
			} else updatedItemCount = 0;
			currentOffset = offsetAfterThisRange;
			currentLimit = limitAfterThisRange;
		} else updatedItemCount = 0;
		updatedMap.set(rangeId, {
			...rangeMapping,
			offset: offsetAfterThisRange,
			limit: limitAfterThisRange,
			itemCount: updatedItemCount
		});
	}
	return updatedMap;
}
/**
* Processes distinct query logic and updates partition key range map with hashedLastResult
* @param originalBuffer - Original buffer containing query results
* @param partitionKeyRangeMap - Map of partition key ranges
* @param hashFunction - Hash function for items
* @returns Updated partition key range map with hashedLastResult for each range
* @hidden
*/
async function processDistinctQueryAndUpdateRangeMap(originalBuffer, partitionKeyRangeMap, hashFunction) {
	if (!partitionKeyRangeMap || partitionKeyRangeMap.size === 0) return partitionKeyRangeMap;
	const updatedMap = /* @__PURE__ */ new Map();
	let bufferIndex = 0;
	for (const [rangeId, rangeMapping] of partitionKeyRangeMap) {
		const { itemCount } = rangeMapping;
		let lastHashForThisRange;
		if (itemCount > 0 && bufferIndex <= originalBuffer.length) {
			const rangeEndIndex = Math.min(bufferIndex + itemCount, originalBuffer.length);
			const lastItem = originalBuffer[rangeEndIndex - 1];
			if (lastItem) lastHashForThisRange = await hashFunction(lastItem);
			bufferIndex = rangeEndIndex;
		}
		updatedMap.set(rangeId, {
			...rangeMapping,
			hashedLastResult: lastHashForThisRange
		});
	}
	return updatedMap;
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/OffsetLimitEndpointComponent.js
/** @hidden */
var OffsetLimitEndpointComponent = class {
	executionContext;
	offset;
	limit;
	constructor(executionContext, offset, limit) {
		this.executionContext = executionContext;
		this.offset = offset;
		this.limit = limit;
	}
	hasMoreResults() {
		return (this.offset > 0 || this.limit > 0) && this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const aggregateHeaders = getInitialHeader();
		const buffer = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) return {
			result: void 0,
			headers: aggregateHeaders
		};
		mergeHeaders(aggregateHeaders, response.headers);
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) return {
			result: response.result,
			headers: response.headers
		};
		const parallelResult = response.result;
		const dataToProcess = parallelResult.buffer;
		const partitionKeyRangeMap = parallelResult.partitionKeyRangeMap;
		const updatedContinuationRanges = parallelResult.updatedContinuationRanges;
		const orderByItems = parallelResult.orderByItems;
		const initialOffset = this.offset;
		const initialLimit = this.limit;
		const filteredOrderByItems = [];
		let itemIndex = 0;
		for (const item of dataToProcess) {
			if (this.offset > 0) this.offset--;
			else if (this.limit > 0) {
				buffer.push(item);
				if (orderByItems && itemIndex < orderByItems.length) filteredOrderByItems.push(orderByItems[itemIndex]);
				this.limit--;
			}
			itemIndex++;
		}
		return {
			result: createParallelQueryResult(buffer, calculateOffsetLimitForPartitionRanges(partitionKeyRangeMap, initialOffset, initialLimit), updatedContinuationRanges, filteredOrderByItems.length > 0 ? filteredOrderByItems : void 0),
			headers: aggregateHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/OrderByEndpointComponent.js
/** @hidden */
var OrderByEndpointComponent = class {
	executionContext;
	emitRawOrderByPayload;
	/**
	* Represents an endpoint in handling an order by query. For each processed orderby
	* result it returns 'payload' item of the result
	*
	* @param executionContext - Underlying Execution Context
	* @param emitRawOrderByPayload - Whether to emit raw order by payload
	* @hidden
	*/
	constructor(executionContext, emitRawOrderByPayload = false) {
		this.executionContext = executionContext;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
	}
	/**
	* Determine if there are still remaining resources to processs.
	* @returns true if there is other elements to process in the OrderByEndpointComponent.
	*/
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const buffer = [];
		const orderByItemsArray = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response || !response.result || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) {
			const originalResult = response?.result;
			return {
				result: createParallelQueryResult([], originalResult?.partitionKeyRangeMap || /* @__PURE__ */ new Map(), originalResult?.updatedContinuationRanges || {}, []),
				headers: response?.headers
			};
		}
		const parallelResult = response.result;
		const rawBuffer = parallelResult.buffer;
		const partitionKeyRangeMap = parallelResult.partitionKeyRangeMap;
		const updatedContinuationRanges = parallelResult.updatedContinuationRanges;
		for (let i = 0; i < rawBuffer.length; i++) {
			const item = rawBuffer[i];
			if (this.emitRawOrderByPayload) buffer.push(item);
			else buffer.push(item.payload);
			orderByItemsArray.push({
				orderByItems: item.orderByItems,
				_rid: item._rid
			});
		}
		return {
			result: createParallelQueryResult(buffer, partitionKeyRangeMap, updatedContinuationRanges, orderByItemsArray),
			headers: response.headers
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/digest.js
async function digest(str) {
	const hash = createHash("sha256");
	hash.update(str, "utf8");
	return hash.digest("hex");
}
// node_modules/@azure/cosmos/dist/esm/utils/hashObject.js
var import_fast_json_stable_stringify = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(data, opts) {
		if (!opts) opts = {};
		if (typeof opts === "function") opts = { cmp: opts };
		var cycles = typeof opts.cycles === "boolean" ? opts.cycles : false;
		var cmp = opts.cmp && (function(f) {
			return function(node) {
				return function(a, b) {
					return f({
						key: a,
						value: node[a]
					}, {
						key: b,
						value: node[b]
					});
				};
			};
		})(opts.cmp);
		var seen = [];
		return (function stringify(node) {
			if (node && node.toJSON && typeof node.toJSON === "function") node = node.toJSON();
			if (node === void 0) return;
			if (typeof node == "number") return isFinite(node) ? "" + node : "null";
			if (typeof node !== "object") return JSON.stringify(node);
			var i, out;
			if (Array.isArray(node)) {
				out = "[";
				for (i = 0; i < node.length; i++) {
					if (i) out += ",";
					out += stringify(node[i]) || "null";
				}
				return out + "]";
			}
			if (node === null) return "null";
			if (seen.indexOf(node) !== -1) {
				if (cycles) return JSON.stringify("__cycle__");
				throw new TypeError("Converting circular structure to JSON");
			}
			var seenIndex = seen.push(node) - 1;
			var keys = Object.keys(node).sort(cmp && cmp(node));
			out = "";
			for (i = 0; i < keys.length; i++) {
				var key = keys[i];
				var value = stringify(node[key]);
				if (!value) continue;
				if (out) out += ",";
				out += JSON.stringify(key) + ":" + value;
			}
			seen.splice(seenIndex, 1);
			return "{" + out + "}";
		})(data);
	};
})))(), 1);
async function hashObject(object) {
	return digest((0, import_fast_json_stable_stringify.default)(object));
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/OrderedDistinctEndpointComponent.js
/** @hidden */
var OrderedDistinctEndpointComponent = class {
	executionContext;
	hashedLastResult;
	constructor(executionContext, hashedLastResult) {
		this.executionContext = executionContext;
		this.hashedLastResult = hashedLastResult;
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const buffer = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response || !response.result || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) return {
			result: response.result,
			headers: response.headers
		};
		const parallelResult = response.result;
		const dataToProcess = parallelResult.buffer;
		const partitionKeyRangeMap = parallelResult.partitionKeyRangeMap;
		const updatedContinuationRanges = parallelResult.updatedContinuationRanges;
		const orderByItems = parallelResult.orderByItems;
		for (const item of dataToProcess) if (item) {
			const hashedResult = await hashObject(item);
			if (hashedResult !== this.hashedLastResult) {
				buffer.push(item);
				this.hashedLastResult = hashedResult;
			}
		}
		return {
			result: createParallelQueryResult(buffer, await processDistinctQueryAndUpdateRangeMap(dataToProcess, partitionKeyRangeMap, hashObject), updatedContinuationRanges, orderByItems),
			headers: response.headers
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/UnorderedDistinctEndpointComponent.js
/** @hidden */
var UnorderedDistinctEndpointComponent = class {
	executionContext;
	hashedResults;
	constructor(executionContext) {
		this.executionContext = executionContext;
		this.hashedResults = /* @__PURE__ */ new Set();
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const buffer = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map(), {}, void 0),
			headers: getInitialHeader()
		};
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map(), {}, void 0),
			headers: response.headers
		};
		const dataToProcess = response.result.buffer;
		for (const item of dataToProcess) if (item) {
			const hashedResult = await hashObject(item);
			if (!this.hashedResults.has(hashedResult)) {
				buffer.push(item);
				this.hashedResults.add(hashedResult);
			}
		}
		return {
			result: createParallelQueryResult(buffer, /* @__PURE__ */ new Map(), void 0, void 0),
			headers: response.headers
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/emptyGroup.js
const emptyGroup = "__empty__";
const extractAggregateResult = (payload) => Object.keys(payload).length > 0 ? payload.item2 ? payload.item2 : payload.item : null;
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/GroupByEndpointComponent.js
/** @hidden */
var GroupByEndpointComponent = class {
	executionContext;
	queryInfo;
	constructor(executionContext, queryInfo) {
		this.executionContext = executionContext;
		this.queryInfo = queryInfo;
	}
	groupings = /* @__PURE__ */ new Map();
	aggregateResultArray = [];
	completed = false;
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.completed) return {
			result: void 0,
			headers: getInitialHeader()
		};
		const aggregateHeaders = getInitialHeader();
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) {
			if (this.groupings.size > 0) return this.consolidateGroupResults(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		mergeHeaders(aggregateHeaders, response.headers);
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) {
			if (this.groupings.size > 0) return this.consolidateGroupResults(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		const dataToProcess = response.result.buffer;
		for (const item of dataToProcess) if (item) {
			const group = item.groupByItems ? await hashObject(item.groupByItems) : emptyGroup;
			const aggregators = this.groupings.get(group);
			const payload = item.payload;
			if (aggregators) for (const key of Object.keys(payload)) {
				const effectiveGroupByValue = payload[key] ? payload[key] : (/* @__PURE__ */ new Map()).set("item2", null);
				const aggregateResult = extractAggregateResult(effectiveGroupByValue);
				aggregators.get(key).aggregate(aggregateResult);
			}
			else {
				const grouping = /* @__PURE__ */ new Map();
				this.groupings.set(group, grouping);
				for (const key of Object.keys(payload)) {
					const aggregateType = this.queryInfo.groupByAliasToAggregateType[key];
					const aggregator = createAggregator(aggregateType);
					grouping.set(key, aggregator);
					if (aggregateType) {
						const aggregateResult = extractAggregateResult(payload[key]);
						aggregator.aggregate(aggregateResult);
					} else aggregator.aggregate(payload[key]);
				}
			}
		}
		if (this.executionContext.hasMoreResults()) return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map()),
			headers: aggregateHeaders
		};
		else return this.consolidateGroupResults(aggregateHeaders);
	}
	consolidateGroupResults(aggregateHeaders) {
		for (const grouping of this.groupings.values()) {
			const groupResult = {};
			for (const [aggregateKey, aggregator] of grouping.entries()) groupResult[aggregateKey] = aggregator.getResult();
			this.aggregateResultArray.push(groupResult);
		}
		this.completed = true;
		return {
			result: createParallelQueryResult(this.aggregateResultArray, /* @__PURE__ */ new Map()),
			headers: aggregateHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/GroupByValueEndpointComponent.js
/** @hidden */
var GroupByValueEndpointComponent = class {
	executionContext;
	queryInfo;
	aggregators = /* @__PURE__ */ new Map();
	aggregateResultArray = [];
	aggregateType;
	completed = false;
	constructor(executionContext, queryInfo) {
		this.executionContext = executionContext;
		this.queryInfo = queryInfo;
		this.aggregateType = this.queryInfo.aggregates[0];
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.completed) return {
			result: void 0,
			headers: getInitialHeader()
		};
		const aggregateHeaders = getInitialHeader();
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) {
			if (this.aggregators.size > 0) return this.generateAggregateResponse(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		mergeHeaders(aggregateHeaders, response.headers);
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) {
			if (this.aggregators.size > 0) return this.generateAggregateResponse(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		const dataToProcess = response.result.buffer;
		for (const item of dataToProcess) if (item) {
			let grouping = emptyGroup;
			let payload = item;
			if (item.groupByItems) {
				payload = item.payload;
				grouping = await hashObject(item.groupByItems);
			}
			if (!this.aggregators.get(grouping)) this.aggregators.set(grouping, createAggregator(this.aggregateType));
			if (this.aggregateType) {
				const aggregateResult = extractAggregateResult(payload[0]);
				if (aggregateResult === null) this.completed = true;
				this.aggregators.get(grouping).aggregate(aggregateResult);
			} else this.aggregators.get(grouping).aggregate(payload);
		}
		if (this.completed) return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map()),
			headers: aggregateHeaders
		};
		if (this.executionContext.hasMoreResults()) return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map()),
			headers: aggregateHeaders
		};
		else return this.generateAggregateResponse(aggregateHeaders);
	}
	generateAggregateResponse(aggregateHeaders) {
		for (const aggregator of this.aggregators.values()) {
			const result = aggregator.getResult();
			if (result !== void 0) this.aggregateResultArray.push(result);
		}
		this.completed = true;
		return {
			result: createParallelQueryResult(this.aggregateResultArray, /* @__PURE__ */ new Map()),
			headers: aggregateHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/fixedSizePriorityQueue.js
var FixedSizePriorityQueue = class FixedSizePriorityQueue {
	pq;
	compareFn;
	pqMaxSize;
	constructor(compareFn, pqMaxSize) {
		this.compareFn = compareFn;
		this.pq = new import_priorityqueuejs.default(this.compareFn);
		this.pqMaxSize = pqMaxSize;
	}
	enqueue(item) {
		if (this.pq.size() < this.pqMaxSize) this.pq.enq(item);
		else {
			const topItem = this.pq.peek();
			if (this.compareFn(topItem, item) > 0) {
				this.pq.deq();
				this.pq.enq(item);
			}
		}
	}
	dequeue() {
		return this.pq.deq();
	}
	size() {
		return this.pq.size();
	}
	isEmpty() {
		return this.pq.isEmpty();
	}
	peek() {
		return this.pq.peek();
	}
	getTopElements() {
		const elements = [];
		while (!this.pq.isEmpty()) elements.unshift(this.pq.deq());
		return elements;
	}
	reverse() {
		const reversePQ = new FixedSizePriorityQueue((a, b) => -this.compareFn(a, b), this.pqMaxSize);
		while (!this.pq.isEmpty()) reversePQ.enqueue(this.pq.deq());
		return reversePQ;
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/nonStreamingOrderByMap.js
/**
* Stores the most favourable distinct result from a set of nonStreamingOrderBy results.
*/
var NonStreamingOrderByMap = class {
	map;
	compareFn;
	constructor(compareFn) {
		this.compareFn = compareFn;
		this.map = /* @__PURE__ */ new Map();
	}
	set(key, value) {
		if (!this.map.has(key)) this.map.set(key, value);
		else {
			const oldValue = this.map.get(key);
			if (this.replaceResults(oldValue, value)) this.map.set(key, value);
		}
	}
	get(key) {
		if (!this.map.has(key)) return void 0;
		return this.map.get(key);
	}
	/**
	* Returns all the values in the map and resets the map.
	*/
	getAllValuesAndReset() {
		const res = [];
		for (const [key, value] of this.map) {
			res.push(value);
			this.map.delete(key);
		}
		return res;
	}
	replaceResults(res1, res2) {
		if (this.compareFn(res1, res2) < 0) return true;
		return false;
	}
	size() {
		return this.map.size;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/NonStreamingOrderByDistinctEndpointComponent.js
/**
* @hidden
* Represents an endpoint in handling an non-streaming order by distinct query.
*/
var NonStreamingOrderByDistinctEndpointComponent = class {
	executionContext;
	queryInfo;
	priorityQueueBufferSize;
	emitRawOrderByPayload;
	/**
	* A Map that holds the distinct values of the items before storing in priority queue.
	*/
	aggregateMap;
	/**
	* A priority queue to compute the final sorted results.
	*/
	nonStreamingOrderByPQ;
	/**
	* Array to store the final sorted results.
	*/
	finalResultArray;
	sortOrders;
	/**
	* Flag to determine if all results are fetched from backend and results can be returned.
	*/
	isCompleted = false;
	constructor(executionContext, queryInfo, priorityQueueBufferSize, emitRawOrderByPayload = false) {
		this.executionContext = executionContext;
		this.queryInfo = queryInfo;
		this.priorityQueueBufferSize = priorityQueueBufferSize;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
		this.sortOrders = this.queryInfo.orderBy;
		const comparator = new OrderByComparator(this.sortOrders);
		this.aggregateMap = new NonStreamingOrderByMap((a, b) => {
			return comparator.compareItems(a, b);
		});
		this.nonStreamingOrderByPQ = new FixedSizePriorityQueue((a, b) => {
			return comparator.compareItems(b, a);
		}, this.priorityQueueBufferSize);
	}
	/**
	* Build final sorted result array from which responses will be served.
	*/
	async buildFinalResultArray() {
		const allValues = this.aggregateMap.getAllValuesAndReset();
		for (const value of allValues) this.nonStreamingOrderByPQ.enqueue(value);
		const offSet = this.queryInfo.offset ? this.queryInfo.offset : 0;
		const finalArraySize = this.nonStreamingOrderByPQ.size() - offSet;
		if (finalArraySize <= 0) this.finalResultArray = [];
		else {
			this.finalResultArray = new Array(finalArraySize);
			for (let count = finalArraySize - 1; count >= 0; count--) if (this.emitRawOrderByPayload) this.finalResultArray[count] = this.nonStreamingOrderByPQ.dequeue();
			else this.finalResultArray[count] = this.nonStreamingOrderByPQ.dequeue()?.payload;
		}
	}
	hasMoreResults() {
		if (this.priorityQueueBufferSize === 0) return false;
		return !this.isCompleted && this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.isCompleted) return {
			result: void 0,
			headers: getInitialHeader()
		};
		let resHeaders = getInitialHeader();
		if (this.priorityQueueBufferSize <= 0) return {
			result: void 0,
			headers: resHeaders
		};
		if (this.executionContext.hasMoreResults()) {
			const response = await this.executionContext.fetchMore(diagnosticNode);
			if (!response) {
				this.isCompleted = true;
				if (this.aggregateMap.size() > 0) {
					await this.buildFinalResultArray();
					return {
						result: createParallelQueryResult(this.finalResultArray, /* @__PURE__ */ new Map(), {}, void 0),
						headers: resHeaders
					};
				}
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			resHeaders = response.headers;
			const pageIsEmpty = response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0;
			if (pageIsEmpty && !this.executionContext.hasMoreResults()) {
				this.isCompleted = true;
				if (this.aggregateMap.size() > 0) {
					await this.buildFinalResultArray();
					return {
						result: createParallelQueryResult(this.finalResultArray, /* @__PURE__ */ new Map(), {}, void 0),
						headers: resHeaders
					};
				}
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			if (!pageIsEmpty) {
				const dataToProcess = response.result.buffer;
				for (const item of dataToProcess) if (item) {
					const key = await hashObject(item?.payload);
					this.aggregateMap.set(key, item);
				}
			}
			if (this.executionContext.hasMoreResults()) return {
				result: createParallelQueryResult([], /* @__PURE__ */ new Map(), void 0, void 0),
				headers: resHeaders
			};
		}
		if (!this.executionContext.hasMoreResults() && !this.isCompleted) {
			this.isCompleted = true;
			await this.buildFinalResultArray();
			return {
				result: createParallelQueryResult(this.finalResultArray, /* @__PURE__ */ new Map()),
				headers: resHeaders
			};
		}
		return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map()),
			headers: resHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/NonStreamingOrderByEndpointComponent.js
/**
* @hidden
* Represents an endpoint in handling an non-streaming order by query.
*/
var NonStreamingOrderByEndpointComponent = class {
	executionContext;
	sortOrders;
	priorityQueueBufferSize;
	offset;
	emitRawOrderByPayload;
	/**
	* A priority queue to store the final sorted results.
	*/
	nonStreamingOrderByPQ;
	/**
	* Flag to determine if all results are fetched from backend and results can be returned from priority queue.
	*/
	isCompleted = false;
	/**
	* Represents an endpoint in handling an non-streaming order by query. For each processed orderby
	* result it returns 'payload' item of the result
	*
	* @param executionContext - Underlying Execution Context
	* @hidden
	*/
	constructor(executionContext, sortOrders, priorityQueueBufferSize, offset = 0, emitRawOrderByPayload = false) {
		this.executionContext = executionContext;
		this.sortOrders = sortOrders;
		this.priorityQueueBufferSize = priorityQueueBufferSize;
		this.offset = offset;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
		const comparator = new OrderByComparator(this.sortOrders);
		this.nonStreamingOrderByPQ = new FixedSizePriorityQueue((a, b) => {
			return comparator.compareItems(b, a);
		}, this.priorityQueueBufferSize);
	}
	/**
	* Determine if there are still remaining resources to processs.
	* @returns true if there is other elements to process in the NonStreamingOrderByEndpointComponent.
	*/
	hasMoreResults() {
		return !this.isCompleted && this.priorityQueueBufferSize > 0 && this.executionContext.hasMoreResults();
	}
	/**
	* Fetches the next batch of the result from the target container.
	* @param diagnosticNode - The diagnostic information for the request.
	*/
	async fetchMore(diagnosticNode) {
		if (this.isCompleted) return {
			result: void 0,
			headers: getInitialHeader()
		};
		let resHeaders = getInitialHeader();
		if (this.priorityQueueBufferSize <= 0) return {
			result: void 0,
			headers: resHeaders
		};
		if (this.executionContext.hasMoreResults()) {
			const response = await this.executionContext.fetchMore(diagnosticNode);
			if (!response) {
				this.isCompleted = true;
				if (!this.nonStreamingOrderByPQ.isEmpty()) return this.buildFinalResultArray(resHeaders);
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			resHeaders = response.headers;
			const pageIsEmpty = response.result === void 0 || !response.result.buffer || response.result.buffer.length === 0;
			if (pageIsEmpty && !this.executionContext.hasMoreResults()) {
				this.isCompleted = true;
				if (!this.nonStreamingOrderByPQ.isEmpty()) return this.buildFinalResultArray(resHeaders);
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			if (!pageIsEmpty) {
				const dataToProcess = response.result.buffer;
				for (const item of dataToProcess) if (item !== void 0) this.nonStreamingOrderByPQ.enqueue(item);
			}
		}
		if (this.executionContext.hasMoreResults()) return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map(), {}),
			headers: resHeaders
		};
		if (!this.executionContext.hasMoreResults() && !this.isCompleted) {
			this.isCompleted = true;
			return this.buildFinalResultArray(resHeaders, /* @__PURE__ */ new Map(), {});
		}
		return {
			result: createParallelQueryResult([], /* @__PURE__ */ new Map(), {}),
			headers: resHeaders
		};
	}
	async buildFinalResultArray(resHeaders, partitionKeyRangeMap, updatedContinuationRanges) {
		this.isCompleted = true;
		this.nonStreamingOrderByPQ = this.nonStreamingOrderByPQ.reverse();
		while (this.offset < this.priorityQueueBufferSize && this.offset > 0 && !this.nonStreamingOrderByPQ.isEmpty()) {
			this.nonStreamingOrderByPQ.dequeue();
			this.offset--;
		}
		if (!this.nonStreamingOrderByPQ.isEmpty()) {
			const buffer = [];
			if (this.emitRawOrderByPayload) while (!this.nonStreamingOrderByPQ.isEmpty()) buffer.push(this.nonStreamingOrderByPQ.dequeue());
			else while (!this.nonStreamingOrderByPQ.isEmpty()) buffer.push(this.nonStreamingOrderByPQ.dequeue()?.payload);
			return {
				result: createParallelQueryResult(buffer, partitionKeyRangeMap || /* @__PURE__ */ new Map(), updatedContinuationRanges || {}, void 0),
				headers: resHeaders
			};
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/QueryValidationHelper.js
/**
* Rejects continuation token usage for unsupported query types
* @param continuationToken - The continuation token if provided
* @param unsupportedQueryTypes - Array of query types that don't support continuation tokens
* @throws ErrorResponse if continuation token is provided for any unsupported query type
* @hidden
*/
function rejectContinuationTokenForUnsupportedQueries(continuationToken, unsupportedQueryTypes) {
	if (!continuationToken) return;
	const conflictingQueryType = unsupportedQueryTypes.find((queryType) => queryType.isPresent);
	if (conflictingQueryType) throw new ErrorResponse(conflictingQueryType.errorMessage);
}
/**
* Factory functions for creating unsupported query type descriptors
* @internal
*/
const QueryTypes = {
	nonStreamingOrderBy: (isPresent) => ({
		name: "NonStreamingOrderBy",
		isPresent,
		errorMessage: "Continuation tokens are not supported for non-streaming ORDER BY queries. These queries must process all results to ensure correct ordering and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	}),
	groupBy: (isPresent) => ({
		name: "GroupBy",
		isPresent,
		errorMessage: "Continuation tokens are not supported for GROUP BY queries. These queries must process all results to compute aggregations and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	}),
	unorderedDistinct: (isPresent) => ({
		name: "UnorderedDistinct",
		isPresent,
		errorMessage: "Continuation tokens are not supported for unordered DISTINCT queries. These queries require tracking large amounts of duplicate data in continuation tokens which is not practical. Consider removing the continuation token and using fetchAll() instead, or use ordered DISTINCT queries which are supported."
	}),
	hybridSearch: (isPresent) => ({
		name: "HybridSearch",
		isPresent,
		errorMessage: "Continuation tokens are not supported for hybrid search queries. Hybrid search queries require processing and ranking of all component query results to compute accurate Reciprocal Rank Fusion (RRF) scores and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	}),
	vectorSearch: (isPresent) => ({
		name: "VectorSearch",
		isPresent,
		errorMessage: "Continuation tokens are not supported for vector search queries. Vector search queries require processing similarity calculations across all data and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	})
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenParser.js
/**
* Parses a continuation token string to extract specific fields without full deserialization
* Supports both CompositeQueryContinuationToken and OrderByQueryContinuationToken formats
* @param continuationToken - The continuation token string to parse
* @returns Object containing offset, limit, and hashedLastResult if present
* @internal
*/
function parseContinuationTokenFields(continuationToken) {
	try {
		const parsed = JSON.parse(continuationToken);
		return {
			offset: parsed.offset,
			limit: parsed.limit,
			hashedLastResult: parsed.hashedLastResult
		};
	} catch (error) {
		throw new Error(`Failed to parse continuation token: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/LegacyFetchImplementation.js
/**
* Legacy fetch implementation for when enableQueryControl is false
* @hidden
*/
var LegacyFetchImplementation = class {
	endpoint;
	pageSize;
	constructor(endpoint, pageSize) {
		this.endpoint = endpoint;
		this.pageSize = pageSize;
	}
	async fetchMore(diagnosticNode, fetchBuffer) {
		const fetchMoreRespHeaders = getInitialHeader();
		try {
			while (fetchBuffer.length < this.pageSize && this.endpoint.hasMoreResults()) {
				const response = await this.endpoint.fetchMore(diagnosticNode);
				mergeHeaders(fetchMoreRespHeaders, response.headers);
				if (!response || !response.result || !response.result.buffer || response.result.buffer.length === 0) {
					if (fetchBuffer.length > 0) {
						const copiedFetchBuffer = [...fetchBuffer];
						fetchBuffer.length = 0;
						return {
							result: copiedFetchBuffer,
							headers: fetchMoreRespHeaders
						};
					} else return {
						result: void 0,
						headers: fetchMoreRespHeaders
					};
				}
				fetchBuffer.push(...response.result.buffer);
			}
			if (fetchBuffer.length > 0) {
				const temp = fetchBuffer.slice(0, this.pageSize);
				fetchBuffer.splice(0, this.pageSize);
				return {
					result: temp,
					headers: fetchMoreRespHeaders
				};
			} else return {
				result: void 0,
				headers: fetchMoreRespHeaders
			};
		} catch (err) {
			mergeHeaders(fetchMoreRespHeaders, err.headers);
			err.headers = fetchMoreRespHeaders;
			throw err;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/BaseContinuationTokenManager.js
/**
* Base abstract class for continuation token management.
* Provides common functionality shared between parallel and ORDER BY query token managers.
* @internal
*/
var BaseContinuationTokenManager = class {
	ranges = [];
	partitionRangeManager = new PartitionRangeManager();
	collectionLink;
	offset;
	limit;
	constructor(collectionLink, initialContinuationToken) {
		this.collectionLink = collectionLink;
		if (initialContinuationToken) {
			const token = parseBaseContinuationToken(initialContinuationToken);
			if (token?.rangeMappings) this.ranges.push(...token.rangeMappings);
			this.offset = token?.offset;
			this.limit = token?.limit;
		}
	}
	/**
	* Provides controlled access to partition range manager for subclasses.
	* This is the only protected access point needed.
	*/
	get partitionManager() {
		return this.partitionRangeManager;
	}
	/**
	* Provides controlled access to ranges for subclasses.
	* Made protected to allow subclass range management.
	*/
	get rangeList() {
		return this.ranges;
	}
	/**
	* Processes query results and generates continuation tokens for pagination.
	* Handles response data processing, range management, and token generation.
	*
	* @param pageSize - Maximum number of items to return in this page
	* @param isResponseEmpty - Whether the current response contains no data
	* @param responseResult - Optional response data containing partition mappings and query-specific data
	* @returns Object containing the end index for slicing results and optional continuation token for next page
	*/
	paginateResults(pageSize, isResponseEmpty, responseResult) {
		if (responseResult) this.processResponseResult(responseResult);
		this.removeExhaustedRangesFromRanges();
		const result = this.processRangesForPagination(pageSize, isResponseEmpty);
		const tokenString = this.generateContinuationTokenString();
		this.trimProcessedData(result.processedRanges, result.endIndex);
		return {
			endIndex: result.endIndex,
			continuationToken: tokenString
		};
	}
	/**
	* Generates continuation token string using the appropriate serialization function.
	* This provides a common implementation that delegates to query-specific logic.
	*/
	generateContinuationTokenString() {
		const token = this.getCurrentContinuationToken();
		if (!token) return;
		return this.getSerializationFunction()(token);
	}
	/**
	* Cleans up processed data after a page has been returned.
	* Handles both common and query-specific cleanup.
	*/
	trimProcessedData(processedRanges, endIndex) {
		processedRanges.forEach((rangeId) => {
			this.partitionRangeManager.removePartitionRangeMapping(rangeId);
		});
		this.performQuerySpecificDataTrim(processedRanges, endIndex);
	}
	addPartitionKeyRangeMap(partitionKeyRangeMap) {
		this.partitionRangeManager.addPartitionKeyRangeMap(partitionKeyRangeMap);
	}
	/**
	* Processes the entire response result and updates the continuation token manager state.
	* This encapsulates all response handling logic in one place.
	*/
	processResponseResult(responseResult) {
		if (responseResult.partitionKeyRangeMap) this.addPartitionKeyRangeMap(responseResult.partitionKeyRangeMap);
		if (responseResult.updatedContinuationRanges) this.handlePartitionRangeChanges(responseResult.updatedContinuationRanges);
		this.processQuerySpecificResponse(responseResult);
	}
	/**
	* Compacts the ranges array in place by keeping only items that satisfy the predicate.
	* This preserves the same array reference while removing unwanted entries.
	*/
	compactRangesInPlace(shouldKeep) {
		let writeIndex = 0;
		for (let i = 0; i < this.ranges.length; i++) {
			const mapping = this.ranges[i];
			if (!shouldKeep(mapping)) continue;
			this.ranges[writeIndex++] = mapping;
		}
		this.ranges.length = writeIndex;
	}
	removeExhaustedRangesFromRanges() {
		if (!this.ranges || !Array.isArray(this.ranges)) return;
		this.compactRangesInPlace((mapping) => !!mapping && !isPartitionExhausted(mapping.continuationToken));
	}
	handlePartitionRangeChanges(updatedContinuationRanges) {
		if (updatedContinuationRanges && Object.keys(updatedContinuationRanges).length === 0) return;
		Object.entries(updatedContinuationRanges).forEach(([rangeKey, rangeChange]) => {
			this.processRangeChange(rangeKey, rangeChange);
		});
	}
	processRangeChange(_rangeKey, rangeChange) {
		const { oldRange, newRanges, continuationToken } = rangeChange;
		if (newRanges.length === 1) this.handleRangeMerge(oldRange, newRanges[0], continuationToken);
		else this.handleRangeSplit(oldRange, newRanges, continuationToken);
	}
	handleRangeMerge(oldRange, newRange, continuationToken) {
		const existingMappingIndex = this.ranges.findIndex((mapping) => mapping.queryRange.min === oldRange.min && mapping.queryRange.max === oldRange.max);
		if (existingMappingIndex < 0) return;
		const existingMapping = this.ranges[existingMappingIndex];
		existingMapping.queryRange = {
			min: newRange.min,
			max: newRange.max
		};
		existingMapping.continuationToken = continuationToken;
	}
	handleRangeSplit(oldRange, newRanges, continuationToken) {
		this.compactRangesInPlace((mapping) => !(mapping.queryRange.min === oldRange.min && mapping.queryRange.max === oldRange.max));
		newRanges.forEach((newRange) => {
			this.createNewRangeMapping(newRange, continuationToken);
		});
	}
	createNewRangeMapping(partitionKeyRange, continuationToken) {
		const newRangeWithToken = {
			queryRange: {
				min: partitionKeyRange.min,
				max: partitionKeyRange.max
			},
			continuationToken
		};
		this.ranges.push(newRangeWithToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/ParallelQueryContinuationTokenManager.js
/**
* Manages continuation tokens for parallel queries using multi-range aggregation.
* Uses CompositeQueryContinuationToken for range tracking across multiple partitions.
* @internal
*/
var ParallelQueryContinuationTokenManager = class extends BaseContinuationTokenManager {
	processRangesForPagination(pageSize, _isResponseEmpty) {
		const result = this.partitionManager.processParallelRanges(pageSize);
		if (!result || !result.processedRangeMappings || result.processedRangeMappings.length === 0) return {
			endIndex: 0,
			processedRanges: []
		};
		const rangeMappings = result.processedRangeMappings.map((mapping) => convertRangeMappingToQueryRange(mapping));
		this.updateRangeList(rangeMappings);
		if (result.lastPartitionBeforeCutoff && result.lastPartitionBeforeCutoff.mapping) {
			this.offset = result.lastPartitionBeforeCutoff.mapping.offset;
			this.limit = result.lastPartitionBeforeCutoff.mapping.limit;
		}
		return {
			endIndex: result.endIndex,
			processedRanges: result.processedRanges
		};
	}
	getCurrentContinuationToken() {
		if (this.rangeList.length === 0) return;
		return {
			rid: this.collectionLink,
			rangeMappings: this.rangeList,
			offset: this.offset,
			limit: this.limit
		};
	}
	getSerializationFunction() {
		return serializeCompositeToken;
	}
	processQuerySpecificResponse(_responseResult) {}
	performQuerySpecificDataTrim(_processedRanges, _endIndex) {}
	updateRangeList(rangeMappings) {
		for (const newRange of rangeMappings) {
			const existingRangeIndex = this.rangeList.findIndex((existingRange) => existingRange.queryRange.min === newRange.queryRange.min && existingRange.queryRange.max === newRange.queryRange.max);
			if (existingRangeIndex >= 0) this.rangeList[existingRangeIndex] = newRange;
			else this.rangeList.push(newRange);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/OrderByQueryContinuationTokenManager.js
/**
* Manages continuation tokens for ORDER BY queries using single-range sequential processing.
* Uses OrderByQueryContinuationToken for tracking ORDER BY items and skip counts.
* @internal
*/
var OrderByQueryContinuationTokenManager = class extends BaseContinuationTokenManager {
	orderByItemsArray;
	tokenRangeMappings;
	tokenOrderByItems;
	tokenSkipCount = 0;
	tokenDocumentRid = "";
	tokenHashedLastResult;
	constructor(collectionLink, initialContinuationToken) {
		super(collectionLink, initialContinuationToken);
		this.orderByItemsArray = [];
		if (initialContinuationToken) {
			const parsed = parseOrderByQueryContinuationToken(initialContinuationToken);
			this.tokenRangeMappings = parsed.rangeMappings;
			this.tokenOrderByItems = parsed.orderByItems;
			this.tokenSkipCount = parsed.skipCount;
			this.tokenDocumentRid = parsed.documentRid;
			this.tokenHashedLastResult = parsed.hashedLastResult;
		}
	}
	processQuerySpecificResponse(responseResult) {
		this.orderByItemsArray.length = 0;
		if (responseResult.orderByItems) this.orderByItemsArray.push(...responseResult.orderByItems);
	}
	performQuerySpecificDataTrim(_processedRanges, endIndex) {
		this.sliceOrderByItemsArray(endIndex);
	}
	sliceOrderByItemsArray(endIndex) {
		if (endIndex === 0 || endIndex >= this.orderByItemsArray.length) this.orderByItemsArray.length = 0;
		else this.orderByItemsArray.splice(0, endIndex);
	}
	processRangesForPagination(pageSize, isResponseEmpty = false) {
		if (isResponseEmpty && this.tokenRangeMappings) {
			let rangeProcessingResult;
			if (this.rangeList.length === 0) rangeProcessingResult = this.partitionManager.processOrderByRanges(pageSize);
			else rangeProcessingResult = this.partitionManager.processEmptyOrderByRanges(this.rangeList);
			const { lastRangeBeforePageLimit } = rangeProcessingResult;
			if (lastRangeBeforePageLimit) this.tokenRangeMappings = [convertRangeMappingToQueryRange(lastRangeBeforePageLimit)];
			else this.clearTokenState();
			return {
				endIndex: rangeProcessingResult.endIndex,
				processedRanges: rangeProcessingResult.processedRanges
			};
		}
		const rangeProcessingResult = this.partitionManager.processOrderByRanges(pageSize);
		const { lastRangeBeforePageLimit } = rangeProcessingResult;
		if (!lastRangeBeforePageLimit) {
			this.clearTokenState();
			return {
				endIndex: rangeProcessingResult.endIndex,
				processedRanges: rangeProcessingResult.processedRanges
			};
		}
		const queryRange = convertRangeMappingToQueryRange(lastRangeBeforePageLimit);
		let lastOrderByItems;
		let documentRid;
		let skipCount = 0;
		if (rangeProcessingResult.endIndex > 0 && this.orderByItemsArray.length > 0) {
			const lastItemIndexOnPage = rangeProcessingResult.endIndex - 1;
			if (lastItemIndexOnPage < this.orderByItemsArray.length) {
				lastOrderByItems = this.orderByItemsArray[lastItemIndexOnPage].orderByItems;
				documentRid = this.orderByItemsArray[lastItemIndexOnPage]._rid;
				skipCount = 0;
				for (let i = 0; i <= lastItemIndexOnPage; i++) if (this.orderByItemsArray[i]._rid === documentRid) skipCount++;
			}
		}
		if (!lastOrderByItems || lastOrderByItems.length === 0) {
			this.clearTokenState();
			return {
				endIndex: rangeProcessingResult.endIndex,
				processedRanges: rangeProcessingResult.processedRanges
			};
		}
		this.tokenRangeMappings = [queryRange];
		this.tokenOrderByItems = lastOrderByItems;
		this.tokenSkipCount = skipCount;
		this.tokenDocumentRid = documentRid;
		this.offset = lastRangeBeforePageLimit.offset;
		this.limit = lastRangeBeforePageLimit.limit;
		this.tokenHashedLastResult = lastRangeBeforePageLimit.hashedLastResult;
		return {
			endIndex: rangeProcessingResult.endIndex,
			processedRanges: rangeProcessingResult.processedRanges
		};
	}
	getCurrentContinuationToken() {
		if (!this.tokenRangeMappings || !this.tokenOrderByItems) return;
		return {
			rid: this.collectionLink,
			rangeMappings: this.tokenRangeMappings,
			orderByItems: this.tokenOrderByItems,
			skipCount: this.tokenSkipCount,
			documentRid: this.tokenDocumentRid,
			offset: this.offset,
			limit: this.limit,
			hashedLastResult: this.tokenHashedLastResult
		};
	}
	getSerializationFunction() {
		return serializeOrderByQueryContinuationToken;
	}
	clearTokenState() {
		this.tokenRangeMappings = void 0;
		this.tokenOrderByItems = void 0;
		this.tokenSkipCount = 0;
		this.tokenDocumentRid = "";
		this.tokenHashedLastResult = void 0;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/ContinuationTokenManagerFactory.js
/**
* Factory for creating appropriate continuation token managers based on query type.
* @internal
*/
const ContinuationTokenManagerFactory = { 
/**
* Creates the appropriate continuation token manager based on query type.
* Only call this for queries that support continuation tokens.
* @param collectionLink - Collection link/RID
* @param initialContinuationToken - Optional initial continuation token
* @param isOrderByQuery - Whether this is an ORDER BY query
* @returns Appropriate continuation token manager instance
* @internal
*/
create(collectionLink, initialContinuationToken, isOrderByQuery = false) {
	if (isOrderByQuery) return new OrderByQueryContinuationTokenManager(collectionLink, initialContinuationToken);
	else return new ParallelQueryContinuationTokenManager(collectionLink, initialContinuationToken);
} };
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/QueryControlFetchImplementation.js
/**
* Query control enabled fetch implementation with continuation token support
* @hidden
*/
var QueryControlFetchImplementation = class {
	endpoint;
	pageSize;
	continuationTokenManager;
	querySupportsTokens;
	constructor(endpoint, pageSize, collectionLink, continuationToken, isOrderByQuery, querySupportsTokens) {
		this.endpoint = endpoint;
		this.pageSize = pageSize;
		this.querySupportsTokens = querySupportsTokens;
		this.continuationTokenManager = ContinuationTokenManagerFactory.create(collectionLink, continuationToken, isOrderByQuery);
	}
	async fetchMore(diagnosticNode, fetchBuffer) {
		const fetchMoreRespHeaders = getInitialHeader();
		if (this.querySupportsTokens) return this._handleQueryFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders);
		else return this._handleSimpleBufferFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders);
	}
	async _handleSimpleBufferFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders) {
		if (fetchBuffer.length > 0) {
			const temp = fetchBuffer.slice(0, this.pageSize);
			fetchBuffer.splice(0, this.pageSize);
			return {
				result: temp,
				headers: fetchMoreRespHeaders
			};
		}
		const response = await this.endpoint.fetchMore(diagnosticNode);
		mergeHeaders(fetchMoreRespHeaders, response.headers);
		if (!response?.result?.buffer?.length) return this._createEmptyResult(response?.headers);
		fetchBuffer.length = 0;
		fetchBuffer.push(...response.result.buffer);
		const temp = fetchBuffer.slice(0, this.pageSize);
		fetchBuffer.splice(0, this.pageSize);
		return {
			result: temp,
			headers: fetchMoreRespHeaders
		};
	}
	async _handleQueryFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders) {
		if (fetchBuffer.length > 0) {
			const { endIndex, continuationToken } = this.continuationTokenManager.paginateResults(this.pageSize, false);
			const temp = fetchBuffer.slice(0, endIndex);
			fetchBuffer.splice(0, endIndex);
			this._setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders);
			return {
				result: temp,
				headers: fetchMoreRespHeaders
			};
		}
		fetchBuffer.length = 0;
		const response = await this.endpoint.fetchMore(diagnosticNode);
		mergeHeaders(fetchMoreRespHeaders, response.headers);
		if (!response?.result?.buffer || response.result.buffer.length === 0) {
			const { continuationToken } = this.continuationTokenManager.paginateResults(this.pageSize, true, response?.result);
			this._setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders);
			return this._createEmptyResult(fetchMoreRespHeaders);
		}
		fetchBuffer.push(...response.result.buffer);
		const { endIndex, continuationToken } = this.continuationTokenManager.paginateResults(this.pageSize, false, response.result);
		const temp = fetchBuffer.slice(0, endIndex);
		fetchBuffer.splice(0, endIndex);
		this._setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders);
		return {
			result: temp,
			headers: fetchMoreRespHeaders
		};
	}
	_setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders) {
		if (continuationToken) Object.assign(fetchMoreRespHeaders, { [Constants.HttpHeaders.Continuation]: continuationToken });
	}
	_createEmptyResult(headers) {
		return {
			result: [],
			headers: headers || getInitialHeader()
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/pipelinedQueryExecutionContext.js
/** @hidden */
var PipelinedQueryExecutionContext = class {
	clientContext;
	collectionLink;
	query;
	options;
	partitionedQueryExecutionInfo;
	emitRawOrderByPayload;
	supportsContinuationTokens;
	fetchBuffer;
	endpoint;
	fetchImplementation;
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, emitRawOrderByPayload = false, supportsContinuationTokens = true) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
		this.supportsContinuationTokens = supportsContinuationTokens;
		if (!partitionedQueryExecutionInfo.queryInfo) throw new ErrorResponse("Query execution requires valid query plan information. The partitioned query execution info is missing queryInfo. This may indicate an invalid query or a problem with query planning.");
		if (!this.options.maxItemCount) this.options.maxItemCount = QueryExecution.DEFAULT_PAGE_SIZE;
		const pageSize = this.options.maxItemCount;
		const { sortOrders, nonStreamingOrderBy, isOrderByQuery, isGroupByQuery, isUnorderedDistinctQuery, querySupportsTokens } = this.analyzeQueryInfo(partitionedQueryExecutionInfo.queryInfo);
		if (!querySupportsTokens) rejectContinuationTokenForUnsupportedQueries(this.options.continuationToken, [
			QueryTypes.nonStreamingOrderBy(nonStreamingOrderBy),
			QueryTypes.groupBy(isGroupByQuery),
			QueryTypes.unorderedDistinct(isUnorderedDistinctQuery)
		]);
		const queryContinuationFields = this.options.continuationToken ? parseContinuationTokenFields(this.options.continuationToken) : void 0;
		this.endpoint = nonStreamingOrderBy ? this.createNonStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, options) : this.createStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, isGroupByQuery, queryContinuationFields);
		this.fetchBuffer = [];
		if (this.options.enableQueryControl) {
			const querySupportsContinuationTokens = this.supportsContinuationTokens && querySupportsTokens;
			this.fetchImplementation = new QueryControlFetchImplementation(this.endpoint, pageSize, this.collectionLink, this.options.continuationToken, isOrderByQuery, querySupportsContinuationTokens);
		} else this.fetchImplementation = new LegacyFetchImplementation(this.endpoint, pageSize);
	}
	hasMoreResults() {
		return this.fetchBuffer.length !== 0 || this.endpoint.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		return this.fetchImplementation.fetchMore(diagnosticNode, this.fetchBuffer);
	}
	/**
	* Creates a non-streaming endpoint for vector search and similar queries that require buffering
	*/
	createNonStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, options) {
		const queryInfo = partitionedQueryExecutionInfo.queryInfo;
		if (!options.allowUnboundedNonStreamingQueries) this.checkQueryConstraints(queryInfo);
		const vectorSearchBufferSize = this.calculateVectorSearchBufferSize(queryInfo, options);
		this.validateVectorSearchBufferSize(vectorSearchBufferSize, options);
		const baseContext = new ParallelQueryExecutionContext(this.clientContext, this.collectionLink, this.query, this.options, this.partitionedQueryExecutionInfo, correlatedActivityId);
		return this.wrapWithNonStreamingComponent(baseContext, queryInfo, sortOrders, vectorSearchBufferSize);
	}
	/**
	* Creates a streaming endpoint with proper pipeline components
	*/
	createStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, isGroupByQuery, queryContinuationFields) {
		const queryInfo = partitionedQueryExecutionInfo.queryInfo;
		let endpoint = this.createBaseExecutionContext(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId);
		endpoint = this.applyGroupByComponents(endpoint, queryInfo, isGroupByQuery);
		endpoint = this.applyDistinctComponents(endpoint, queryInfo, queryContinuationFields);
		endpoint = this.applyLimitComponents(endpoint, queryInfo, queryContinuationFields);
		return endpoint;
	}
	/**
	* Creates the base execution context (OrderBy or Parallel)
	*/
	createBaseExecutionContext(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId) {
		if (Array.isArray(sortOrders) && sortOrders.length > 0) return new OrderByEndpointComponent(new OrderByQueryExecutionContext(this.clientContext, this.collectionLink, this.query, this.options, partitionedQueryExecutionInfo, correlatedActivityId), this.emitRawOrderByPayload);
		return new ParallelQueryExecutionContext(this.clientContext, this.collectionLink, this.query, this.options, partitionedQueryExecutionInfo, correlatedActivityId);
	}
	/**
	* Wraps base context with appropriate non-streaming component
	*/
	wrapWithNonStreamingComponent(baseContext, queryInfo, sortOrders, vectorSearchBufferSize) {
		if (queryInfo.distinctType === "None") return new NonStreamingOrderByEndpointComponent(baseContext, sortOrders, vectorSearchBufferSize, queryInfo.offset, this.emitRawOrderByPayload);
		return new NonStreamingOrderByDistinctEndpointComponent(baseContext, queryInfo, vectorSearchBufferSize, this.emitRawOrderByPayload);
	}
	/**
	* Applies GROUP BY components to the pipeline if needed
	*/
	applyGroupByComponents(endpoint, queryInfo, isGroupByQuery) {
		if (!isGroupByQuery) return endpoint;
		return queryInfo.hasSelectValue ? new GroupByValueEndpointComponent(endpoint, queryInfo) : new GroupByEndpointComponent(endpoint, queryInfo);
	}
	/**
	* Applies DISTINCT components to the pipeline if needed
	*/
	applyDistinctComponents(endpoint, queryInfo, queryContinuationFields) {
		const distinctType = queryInfo.distinctType;
		if (distinctType === "Ordered") {
			const lastHash = queryContinuationFields?.hashedLastResult;
			return new OrderedDistinctEndpointComponent(endpoint, lastHash);
		}
		if (distinctType === "Unordered") return new UnorderedDistinctEndpointComponent(endpoint);
		return endpoint;
	}
	/**
	* Applies TOP and OFFSET+LIMIT components to the pipeline if needed
	*/
	applyLimitComponents(endpoint, queryInfo, queryContinuationFields) {
		let top = queryInfo.top;
		if (typeof top === "number") {
			if (queryContinuationFields?.limit !== void 0) top = queryContinuationFields.limit;
			endpoint = new OffsetLimitEndpointComponent(endpoint, 0, top);
		}
		let limit = queryInfo.limit;
		let offset = queryInfo.offset;
		if (queryContinuationFields) {
			if (queryContinuationFields.limit !== void 0) limit = queryContinuationFields.limit;
			if (queryContinuationFields.offset !== void 0) offset = queryContinuationFields.offset;
		}
		if (typeof limit === "number" && typeof offset === "number") endpoint = new OffsetLimitEndpointComponent(endpoint, offset, limit);
		return endpoint;
	}
	/**
	* Validates vector search buffer size constraints
	*/
	validateVectorSearchBufferSize(vectorSearchBufferSize, options) {
		const maxBufferSize = options["vectorSearchBufferSize"] ? options["vectorSearchBufferSize"] : QueryExecution.DEFAULT_MAX_VECTOR_SEARCH_BUFFER_SIZE;
		if (vectorSearchBufferSize > maxBufferSize) throw new ErrorResponse(`Executing a vector search query with TOP or OFFSET + LIMIT value ${vectorSearchBufferSize} larger than the vectorSearchBufferSize ${maxBufferSize} is not allowed`);
	}
	calculateVectorSearchBufferSize(queryInfo, options) {
		if (queryInfo.top === 0 || queryInfo.limit === 0) return 0;
		return queryInfo.top ? queryInfo.top : queryInfo.limit ? queryInfo.offset + queryInfo.limit : options["vectorSearchBufferSize"] && options["vectorSearchBufferSize"] > 0 ? options["vectorSearchBufferSize"] : QueryExecution.DEFAULT_MAX_VECTOR_SEARCH_BUFFER_SIZE;
	}
	checkQueryConstraints(queryInfo) {
		const hasTop = queryInfo.top || queryInfo.top === 0;
		const hasLimit = queryInfo.limit || queryInfo.limit === 0;
		if (!hasTop && !hasLimit) throw new ErrorResponse("Executing a non-streaming search query without TOP or LIMIT can consume a large number of RUs very fast and have long runtimes. Please ensure you are using one of the above two filters with your vector search query.");
	}
	/**
	* Analyzes query information and extracts key characteristics for query execution planning
	*/
	analyzeQueryInfo(queryInfo) {
		const sortOrders = queryInfo.orderBy;
		const nonStreamingOrderBy = queryInfo.hasNonStreamingOrderBy;
		const isOrderByQuery = Array.isArray(sortOrders) && sortOrders.length > 0;
		const isGroupByQuery = Object.keys(queryInfo.groupByAliasToAggregateType || {}).length > 0 || (queryInfo.aggregates?.length || 0) > 0 || (queryInfo.groupByExpressions?.length || 0) > 0;
		const isUnorderedDistinctQuery = queryInfo.distinctType === "Unordered";
		return {
			sortOrders,
			nonStreamingOrderBy,
			isOrderByQuery,
			isGroupByQuery,
			isUnorderedDistinctQuery,
			querySupportsTokens: !isUnorderedDistinctQuery && !isGroupByQuery && !nonStreamingOrderBy
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/request/hybridSearchQueryResult.js
const FieldNames = {
	Rid: "_rid",
	Payload: "payload",
	ComponentScores: "componentScores"
};
var HybridSearchQueryResult = class HybridSearchQueryResult {
	rid;
	componentScores;
	data;
	score;
	ranks;
	constructor(rid, componentScores, data) {
		this.rid = rid;
		this.componentScores = componentScores;
		this.data = data;
	}
	static create(document) {
		const rid = document[FieldNames.Rid];
		if (!rid) throw new Error(`${FieldNames.Rid} must exist.`);
		const outerPayload = document[FieldNames.Payload];
		let componentScores;
		let data;
		if (!outerPayload || typeof outerPayload !== "object") throw new Error(`${FieldNames.Payload} must exist.`);
		const innerPayload = outerPayload[FieldNames.Payload];
		if (innerPayload && typeof innerPayload === "object") {
			componentScores = outerPayload[FieldNames.ComponentScores];
			data = innerPayload;
		} else {
			componentScores = document[FieldNames.ComponentScores];
			data = outerPayload;
		}
		if (!Array.isArray(componentScores)) throw new Error(`${FieldNames.ComponentScores} must exist.`);
		return new HybridSearchQueryResult(rid, componentScores, data);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/GlobalStatisticsAggregator.js
var GlobalStatisticsAggregator = class {
	globalStatistics;
	constructor() {
		this.globalStatistics = {
			documentCount: 0,
			fullTextStatistics: []
		};
	}
	aggregate(other) {
		if (!other) return;
		this.globalStatistics.documentCount += other.documentCount;
		if (!other.fullTextStatistics || other.fullTextStatistics.length === 0) return;
		if (this.globalStatistics.fullTextStatistics.length === 0) this.globalStatistics.fullTextStatistics = other.fullTextStatistics.map((stat) => ({
			totalWordCount: stat.totalWordCount,
			hitCounts: [...stat.hitCounts]
		}));
		else for (let i = 0; i < other.fullTextStatistics.length; i++) {
			const otherStat = other.fullTextStatistics[i];
			if (!this.globalStatistics.fullTextStatistics[i]) this.globalStatistics.fullTextStatistics[i] = {
				totalWordCount: 0,
				hitCounts: []
			};
			this.globalStatistics.fullTextStatistics[i].totalWordCount += otherStat.totalWordCount;
			for (let j = 0; j < otherStat.hitCounts.length; j++) {
				if (this.globalStatistics.fullTextStatistics[i].hitCounts.length <= j) this.globalStatistics.fullTextStatistics[i].hitCounts.push(0);
				this.globalStatistics.fullTextStatistics[i].hitCounts[j] += otherStat.hitCounts[j];
			}
		}
	}
	getResult() {
		return this.globalStatistics;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/hybridQueryExecutionContext.js
/** @hidden */
var HybridQueryExecutionContextBaseStates;
(function(HybridQueryExecutionContextBaseStates) {
	HybridQueryExecutionContextBaseStates["uninitialized"] = "uninitialized";
	HybridQueryExecutionContextBaseStates["initialized"] = "initialized";
	HybridQueryExecutionContextBaseStates["draining"] = "draining";
	HybridQueryExecutionContextBaseStates["done"] = "done";
})(HybridQueryExecutionContextBaseStates || (HybridQueryExecutionContextBaseStates = {}));
var HybridQueryExecutionContext = class {
	clientContext;
	collectionLink;
	query;
	options;
	partitionedQueryExecutionInfo;
	correlatedActivityId;
	allPartitionsRanges;
	globalStatisticsExecutionContext;
	componentsExecutionContext = [];
	pageSize;
	state;
	globalStatisticsAggregator;
	emitRawOrderByPayload = true;
	buffer = [];
	DEFAULT_PAGE_SIZE = 10;
	TOTAL_WORD_COUNT_PLACEHOLDER = "documentdb-formattablehybridsearchquery-totalwordcount";
	HIT_COUNTS_ARRAY_PLACEHOLDER = "documentdb-formattablehybridsearchquery-hitcountsarray";
	TOTAL_DOCUMENT_COUNT_PLACEHOLDER = "documentdb-formattablehybridsearchquery-totaldocumentcount";
	RRF_CONSTANT = 60;
	logger = createClientLogger("HybridQueryExecutionContext");
	hybridSearchResult = [];
	uniqueItems = /* @__PURE__ */ new Map();
	isSingleComponent = false;
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, allPartitionsRanges) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.correlatedActivityId = correlatedActivityId;
		this.allPartitionsRanges = allPartitionsRanges;
		rejectContinuationTokenForUnsupportedQueries(this.options.continuationToken, [QueryTypes.hybridSearch(true)]);
		this.state = HybridQueryExecutionContextBaseStates.uninitialized;
		this.pageSize = this.options.maxItemCount;
		if (this.pageSize === void 0) this.pageSize = this.DEFAULT_PAGE_SIZE;
		if (partitionedQueryExecutionInfo.hybridSearchQueryInfo.requiresGlobalStatistics) {
			const globalStaticsQueryOptions = { maxItemCount: this.pageSize };
			this.globalStatisticsAggregator = new GlobalStatisticsAggregator();
			const globalStatisticsQuery = typeof this.query === "string" ? this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.globalStatisticsQuery : {
				query: this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.globalStatisticsQuery,
				parameters: this.query?.parameters ?? []
			};
			const globalStatisticsQueryExecutionInfo = {
				partitionedQueryExecutionInfoVersion: 1,
				queryInfo: {
					distinctType: "None",
					hasSelectValue: false,
					groupByAliasToAggregateType: {},
					rewrittenQuery: globalStatisticsQuery,
					hasNonStreamingOrderBy: false
				},
				queryRanges: this.allPartitionsRanges
			};
			this.globalStatisticsExecutionContext = new ParallelQueryExecutionContext(this.clientContext, this.collectionLink, globalStatisticsQuery, globalStaticsQueryOptions, globalStatisticsQueryExecutionInfo, this.correlatedActivityId);
		} else {
			this.createComponentExecutionContexts();
			this.state = HybridQueryExecutionContextBaseStates.initialized;
		}
	}
	async nextItem(diagnosticNode) {
		const nextItemRespHeaders = getInitialHeader();
		while ((this.state === HybridQueryExecutionContextBaseStates.uninitialized || this.state === HybridQueryExecutionContextBaseStates.initialized) && this.buffer.length === 0) await this.fetchMoreInternal(diagnosticNode, nextItemRespHeaders);
		if (this.state === HybridQueryExecutionContextBaseStates.draining && this.buffer.length > 0) return this.drainOne(nextItemRespHeaders);
		else return this.done(nextItemRespHeaders);
	}
	hasMoreResults() {
		switch (this.state) {
			case HybridQueryExecutionContextBaseStates.uninitialized: return true;
			case HybridQueryExecutionContextBaseStates.initialized: return true;
			case HybridQueryExecutionContextBaseStates.draining: return this.buffer.length > 0;
			case HybridQueryExecutionContextBaseStates.done: return false;
			default: return false;
		}
	}
	async fetchMore(diagnosticNode) {
		const fetchMoreRespHeaders = getInitialHeader();
		return this.fetchMoreInternal(diagnosticNode, fetchMoreRespHeaders);
	}
	async fetchMoreInternal(diagnosticNode, headers) {
		switch (this.state) {
			case HybridQueryExecutionContextBaseStates.uninitialized:
				await this.initialize(diagnosticNode, headers);
				return {
					result: [],
					headers
				};
			case HybridQueryExecutionContextBaseStates.initialized:
				await this.executeComponentQueries(diagnosticNode, headers);
				return {
					result: [],
					headers
				};
			case HybridQueryExecutionContextBaseStates.draining: return this.drain(headers);
			case HybridQueryExecutionContextBaseStates.done: return this.done(headers);
			default: throw new Error(`Invalid state: ${this.state}`);
		}
	}
	async initialize(diagnosticNode, fetchMoreRespHeaders) {
		try {
			while (this.globalStatisticsExecutionContext.hasMoreResults()) {
				const result = await this.globalStatisticsExecutionContext.fetchMore(diagnosticNode);
				mergeHeaders(fetchMoreRespHeaders, result.headers);
				if (result && result.result) {
					const resultData = result.result.buffer;
					for (const item of resultData) {
						const globalStatistics = item;
						if (globalStatistics) this.globalStatisticsAggregator.aggregate(globalStatistics);
					}
				}
			}
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
		this.createComponentExecutionContexts();
		this.state = HybridQueryExecutionContextBaseStates.initialized;
	}
	async executeComponentQueries(diagnosticNode, fetchMoreRespHeaders) {
		if (this.isSingleComponent) {
			await this.drainSingleComponent(diagnosticNode, fetchMoreRespHeaders);
			return;
		}
		try {
			if (this.options.enableQueryControl) {
				if (this.componentsExecutionContext.length > 0) {
					const componentExecutionContext = this.componentsExecutionContext.pop();
					if (componentExecutionContext.hasMoreResults()) {
						const result = await componentExecutionContext.fetchMore(diagnosticNode);
						mergeHeaders(fetchMoreRespHeaders, result.headers);
						const resultData = result.result;
						if (result && resultData) resultData.forEach((item) => {
							const hybridItem = HybridSearchQueryResult.create(item);
							if (!this.uniqueItems.has(hybridItem.rid)) this.uniqueItems.set(hybridItem.rid, hybridItem);
						});
						if (componentExecutionContext.hasMoreResults()) this.componentsExecutionContext.push(componentExecutionContext);
					}
				}
				if (this.componentsExecutionContext.length === 0) this.processUniqueItems();
			} else {
				for (const componentExecutionContext of this.componentsExecutionContext) while (componentExecutionContext.hasMoreResults()) {
					const result = await componentExecutionContext.fetchMore(diagnosticNode);
					mergeHeaders(fetchMoreRespHeaders, result.headers);
					const resultData = result.result;
					if (result && resultData) resultData.forEach((item) => {
						const hybridItem = HybridSearchQueryResult.create(item);
						if (!this.uniqueItems.has(hybridItem.rid)) this.uniqueItems.set(hybridItem.rid, hybridItem);
					});
				}
				this.processUniqueItems();
			}
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	processUniqueItems() {
		this.uniqueItems.forEach((item) => this.hybridSearchResult.push(item));
		if (this.hybridSearchResult.length === 0 || this.hybridSearchResult.length === 1) {
			this.hybridSearchResult.forEach((item) => this.buffer.push(item.data));
			this.state = HybridQueryExecutionContextBaseStates.draining;
			return;
		}
		const componentWeights = this.extractComponentWeights();
		this.sortHybridSearchResultByRRFScore(this.hybridSearchResult, componentWeights).forEach((item) => this.buffer.push(item.data));
		this.applySkipAndTakeToBuffer();
		this.state = HybridQueryExecutionContextBaseStates.draining;
	}
	applySkipAndTakeToBuffer() {
		const { skip, take } = this.partitionedQueryExecutionInfo.hybridSearchQueryInfo;
		if (skip) this.buffer = skip >= this.buffer.length ? [] : this.buffer.slice(skip);
		if (take) this.buffer = take <= 0 ? [] : this.buffer.slice(0, take);
	}
	async drain(fetchMoreRespHeaders) {
		try {
			if (this.buffer.length === 0) {
				this.state = HybridQueryExecutionContextBaseStates.done;
				return this.done(fetchMoreRespHeaders);
			}
			const result = this.buffer.slice(0, this.pageSize);
			this.buffer = this.buffer.slice(this.pageSize);
			if (this.buffer.length === 0) this.state = HybridQueryExecutionContextBaseStates.done;
			return {
				result,
				headers: fetchMoreRespHeaders
			};
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	async drainOne(nextItemRespHeaders) {
		try {
			if (this.buffer.length === 0) {
				this.state = HybridQueryExecutionContextBaseStates.done;
				return this.done(nextItemRespHeaders);
			}
			const result = this.buffer.shift();
			if (this.buffer.length === 0) this.state = HybridQueryExecutionContextBaseStates.done;
			return {
				result,
				headers: nextItemRespHeaders
			};
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	done(fetchMoreRespHeaders) {
		return {
			result: void 0,
			headers: fetchMoreRespHeaders
		};
	}
	sortHybridSearchResultByRRFScore(hybridSearchResult, componentWeights) {
		if (hybridSearchResult.length === 0) return [];
		const ranksArray = hybridSearchResult.map((item) => ({
			rid: item.rid,
			ranks: new Array(item.componentScores.length).fill(0)
		}));
		for (let i = 0; i < hybridSearchResult[0].componentScores.length; i++) {
			hybridSearchResult.sort((a, b) => componentWeights[i].comparator(a.componentScores[i], b.componentScores[i]));
			let rank = 1;
			for (let j = 0; j < hybridSearchResult.length; j++) {
				if (j > 0 && hybridSearchResult[j].componentScores[i] !== hybridSearchResult[j - 1].componentScores[i]) ++rank;
				const rankIndex = ranksArray.findIndex((rankItem) => rankItem.rid === hybridSearchResult[j].rid);
				ranksArray[rankIndex].ranks[i] = rank;
			}
		}
		const rrfScores = ranksArray.map((item) => ({
			rid: item.rid,
			rrfScore: this.computeRRFScore(item.ranks, this.RRF_CONSTANT, componentWeights)
		}));
		rrfScores.sort((a, b) => b.rrfScore - a.rrfScore);
		return rrfScores.map((scoreItem) => hybridSearchResult.find((item) => item.rid === scoreItem.rid));
	}
	async drainSingleComponent(diagNode, fetchMoreRespHeaders) {
		if (this.componentsExecutionContext && this.componentsExecutionContext.length !== 1) {
			this.logger.error("drainSingleComponent called on multiple components");
			return;
		}
		try {
			if (this.options.enableQueryControl) {
				const componentExecutionContext = this.componentsExecutionContext[0];
				if (componentExecutionContext.hasMoreResults()) {
					const result = await componentExecutionContext.fetchMore(diagNode);
					mergeHeaders(fetchMoreRespHeaders, result.headers);
					const resultData = result.result;
					if (result && resultData) resultData.forEach((item) => {
						this.hybridSearchResult.push(HybridSearchQueryResult.create(item));
					});
				}
				if (!componentExecutionContext.hasMoreResults()) {
					this.state = HybridQueryExecutionContextBaseStates.draining;
					this.hybridSearchResult.forEach((item) => this.buffer.push(item.data));
					this.applySkipAndTakeToBuffer();
					this.state = HybridQueryExecutionContextBaseStates.draining;
				}
				return;
			} else {
				const componentExecutionContext = this.componentsExecutionContext[0];
				const hybridSearchResult = [];
				while (componentExecutionContext.hasMoreResults()) {
					const result = await componentExecutionContext.fetchMore(diagNode);
					mergeHeaders(fetchMoreRespHeaders, result.headers);
					const resultData = result.result;
					if (result && resultData) resultData.forEach((item) => {
						hybridSearchResult.push(HybridSearchQueryResult.create(item));
					});
				}
				hybridSearchResult.forEach((item) => this.buffer.push(item.data));
				this.applySkipAndTakeToBuffer();
				this.state = HybridQueryExecutionContextBaseStates.draining;
			}
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	createComponentExecutionContexts() {
		let queryInfos = this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.componentQueryInfos;
		if (this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.requiresGlobalStatistics) queryInfos = this.processComponentQueries(this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.componentQueryInfos, this.globalStatisticsAggregator.getResult());
		for (const componentQueryInfo of queryInfos) {
			const componentPartitionExecutionInfo = {
				partitionedQueryExecutionInfoVersion: 1,
				queryInfo: componentQueryInfo,
				queryRanges: this.partitionedQueryExecutionInfo.queryRanges
			};
			const rewrittenSqlQuerySpec = typeof this.query === "string" ? componentQueryInfo.rewrittenQuery : {
				query: componentQueryInfo.rewrittenQuery,
				parameters: this.query?.parameters ?? []
			};
			const executionContext = new PipelinedQueryExecutionContext(this.clientContext, this.collectionLink, rewrittenSqlQuerySpec, this.options, componentPartitionExecutionInfo, this.correlatedActivityId, this.emitRawOrderByPayload, false);
			this.componentsExecutionContext.push(executionContext);
		}
		this.isSingleComponent = this.componentsExecutionContext.length === 1;
	}
	processComponentQueries(componentQueryInfos, globalStats) {
		return componentQueryInfos.map((queryInfo) => {
			let rewrittenOrderByExpressions = queryInfo.orderByExpressions;
			if (queryInfo.orderBy && queryInfo.orderBy.length > 0) {
				if (!queryInfo.hasNonStreamingOrderBy) throw new Error("The component query must have a non-streaming order by clause.");
				rewrittenOrderByExpressions = queryInfo.orderByExpressions.map((expr) => this.replacePlaceholdersWorkaroud(expr, globalStats, componentQueryInfos.length));
			}
			return {
				...queryInfo,
				rewrittenQuery: this.replacePlaceholdersWorkaroud(queryInfo.rewrittenQuery, globalStats, componentQueryInfos.length),
				orderByExpressions: rewrittenOrderByExpressions
			};
		});
	}
	replacePlaceholdersWorkaroud(query, globalStats, componentCount) {
		if (!globalStats || !globalStats.documentCount || !Array.isArray(globalStats.fullTextStatistics)) throw new Error("GlobalStats validation failed");
		query = query.replace(new RegExp(`{${this.TOTAL_DOCUMENT_COUNT_PLACEHOLDER}}`, "g"), globalStats.documentCount.toString());
		let statisticsIndex = 0;
		for (let i = 0; i < componentCount; i++) {
			const wordCountPlaceholder = `{${this.TOTAL_WORD_COUNT_PLACEHOLDER}-${i}}`;
			const hitCountPlaceholder = `{${this.HIT_COUNTS_ARRAY_PLACEHOLDER}-${i}}`;
			if (!query.includes(wordCountPlaceholder)) continue;
			const stats = globalStats.fullTextStatistics[statisticsIndex];
			query = query.replace(new RegExp(wordCountPlaceholder, "g"), stats.totalWordCount.toString());
			query = query.replace(new RegExp(hitCountPlaceholder, "g"), `[${stats.hitCounts.join(",")}]`);
			statisticsIndex++;
		}
		return query;
	}
	computeRRFScore = (ranks, k, componentWeights) => {
		if (ranks.length !== componentWeights.length) throw new Error("Ranks and component weights length mismatch");
		let rrfScore = 0;
		for (let i = 0; i < ranks.length; i++) {
			const rank = ranks[i];
			const weight = componentWeights[i].weight;
			rrfScore += weight * (1 / (k + rank));
		}
		return rrfScore;
	};
	extractComponentWeights() {
		const hybridSearchQueryInfo = this.partitionedQueryExecutionInfo.hybridSearchQueryInfo;
		const useDefaultComponentWeight = !hybridSearchQueryInfo.componentWeights || hybridSearchQueryInfo.componentWeights.length === 0;
		const result = [];
		for (let index = 0; index < hybridSearchQueryInfo.componentQueryInfos.length; ++index) {
			const queryInfo = hybridSearchQueryInfo.componentQueryInfos[index];
			if (queryInfo.orderBy && queryInfo.orderBy.length > 0) {
				if (!queryInfo.hasNonStreamingOrderBy) throw new Error("The component query should have a non streaming order by");
				if (!queryInfo.orderByExpressions || queryInfo.orderByExpressions.length !== 1) throw new Error("The component query should have exactly one order by expression");
			}
			const componentWeight = useDefaultComponentWeight ? 1 : hybridSearchQueryInfo.componentWeights[index];
			const sortOrder = queryInfo.orderBy && queryInfo.orderBy.length > 0 && queryInfo.orderBy[0].includes("Ascending") ? 1 : -1;
			result.push({
				weight: componentWeight,
				comparator: (x, y) => sortOrder * (x - y)
			});
		}
		return result;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryIterator.js
/**
* Represents a QueryIterator Object, an implementation of feed or query response that enables
* traversal and iterating over the response
* in the Azure Cosmos DB database service.
*/
var QueryIterator = class {
	clientContext;
	query;
	options;
	fetchFunctions;
	resourceLink;
	resourceType;
	fetchAllTempResources;
	fetchAllLastResHeaders;
	queryExecutionContext;
	queryPlanPromise;
	isInitialized;
	correlatedActivityId;
	partitionKeyRangeCache;
	/**
	* @hidden
	*/
	constructor(clientContext, query, options, fetchFunctions, resourceLink, resourceType) {
		this.clientContext = clientContext;
		this.query = query;
		this.options = options;
		this.fetchFunctions = fetchFunctions;
		this.resourceLink = resourceLink;
		this.resourceType = resourceType;
		this.query = query;
		this.fetchFunctions = fetchFunctions;
		this.options = options || {};
		this.resourceLink = resourceLink;
		this.fetchAllLastResHeaders = getInitialHeader();
		this.reset();
		this.isInitialized = false;
		this.partitionKeyRangeCache = this.clientContext.partitionKeyRangeCache;
	}
	/**
	* Gets an async iterator that will yield results until completion.
	*
	* NOTE: AsyncIterators are a very new feature and you might need to
	* use polyfils/etc. in order to use them in your code.
	*
	* If you're using TypeScript, you can use the following polyfill as long
	* as you target ES6 or higher and are running on Node 6 or higher.
	*
	* ```ts snippet:ignore
	* if (!Symbol || !Symbol.asyncIterator) {
	*   (Symbol as any).asyncIterator = Symbol.for("Symbol.asyncIterator");
	* }
	* ```
	*
	* @example Iterate over all databases
	* ```ts snippet:QueryIteratorIterateDatabases
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* for await (const { resources: db } of client.databases.readAll().getAsyncIterator()) {
	*   console.log(`Got ${db} from AsyncIterator`);
	* }
	* ```
	*/
	async *getAsyncIterator() {
		const diagnosticNode = new DiagnosticNodeInternal(this.clientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
		yield* this.getAsyncIteratorInternal(diagnosticNode);
	}
	/**
	* @internal
	*/
	async *getAsyncIteratorInternal(diagnosticNode) {
		this.reset();
		this.queryPlanPromise = this.fetchQueryPlan(diagnosticNode);
		await this.init(diagnosticNode);
		while (this.queryExecutionContext.hasMoreResults()) {
			let response;
			try {
				response = await this.queryExecutionContext.fetchMore(diagnosticNode);
			} catch (error) {
				if (this.needsQueryPlan(error)) {
					await this.createExecutionContext(diagnosticNode);
					try {
						response = await this.queryExecutionContext.fetchMore(diagnosticNode);
					} catch (queryError) {
						this.handleSplitError(queryError);
					}
				} else throw error;
			}
			const feedResponse = new FeedResponse(response.result, response.headers, this.queryExecutionContext.hasMoreResults(), diagnosticNode.toDiagnostic(this.clientContext.getClientConfig()));
			diagnosticNode = new DiagnosticNodeInternal(this.clientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
			if (response.result !== void 0) yield feedResponse;
		}
	}
	/**
	* Determine if there are still remaining resources to process based on the value of the continuation token or the
	* elements remaining on the current batch in the QueryIterator.
	* @returns true if there is other elements to process in the QueryIterator.
	*/
	hasMoreResults() {
		return this.queryExecutionContext.hasMoreResults();
	}
	/**
	* Fetch all pages for the query and return a single FeedResponse.
	* @example
	* ```ts snippet:ReadmeSampleQueryDatabase
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resources } = await container.items
	*   .query("SELECT * from c WHERE c.isCapitol = true")
	*   .fetchAll();
	* ```
	*/
	async fetchAll() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.fetchAllInternal(diagnosticNode);
		}, this.clientContext);
	}
	/**
	* @hidden
	*/
	async fetchAllInternal(diagnosticNode) {
		this.reset();
		let response;
		try {
			response = await this.toArrayImplementation(diagnosticNode);
		} catch (error) {
			this.handleSplitError(error);
		}
		return response;
	}
	/**
	* Retrieve the next batch from the feed.
	*
	* This may or may not fetch more pages from the backend depending on your settings
	* and the type of query. Aggregate queries will generally fetch all backend pages
	* before returning the first batch of responses.
	*
	* @example
	* ```ts snippet:ReadmeSampleNonStreamableCrossPartitionQuery
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const querySpec = {
	*   query: "SELECT c.status, COUNT(c.id) AS count FROM c GROUP BY c.status",
	* };
	* const queryOptions = {
	*   maxItemCount: 10, // maximum number of items to return per page
	*   enableCrossPartitionQuery: true,
	* };
	* const queryIterator = container.items.query(querySpec, queryOptions);
	* while (queryIterator.hasMoreResults()) {
	*   const { resources: result } = await queryIterator.fetchNext();
	*   // process results
	* }
	* ```
	*/
	async fetchNext() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.fetchNextInternal(diagnosticNode);
		}, this.clientContext);
	}
	/**
	* @internal
	*/
	async fetchNextInternal(diagnosticNode) {
		this.queryPlanPromise = withMetadataDiagnostics(async (metadataNode) => {
			return this.fetchQueryPlan(metadataNode);
		}, diagnosticNode, MetadataLookUpType.QueryPlanLookUp);
		if (!this.isInitialized) await this.init(diagnosticNode);
		let response;
		try {
			response = await this.queryExecutionContext.fetchMore(diagnosticNode);
		} catch (error) {
			if (this.needsQueryPlan(error)) {
				await this.createExecutionContext(diagnosticNode);
				try {
					response = await this.queryExecutionContext.fetchMore(diagnosticNode);
				} catch (queryError) {
					this.handleSplitError(queryError);
				}
			} else throw error;
		}
		return new FeedResponse(response.result, response.headers, this.queryExecutionContext.hasMoreResults(), getEmptyCosmosDiagnostics());
	}
	/**
	* Reset the QueryIterator to the beginning and clear all the resources inside it
	* @example
	* ```ts snippet:QueryIteratorReset
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const querySpec = {
	*   query: "SELECT c.status, COUNT(c.id) AS count FROM c GROUP BY c.status",
	* };
	* const queryIterator = container.items.query(querySpec);
	* while (queryIterator.hasMoreResults()) {
	*   const { resources: result } = await queryIterator.fetchNext();
	*   // process results
	* }
	* queryIterator.reset();
	* ```
	*
	*/
	reset() {
		this.correlatedActivityId = randomUUID$1();
		this.queryPlanPromise = void 0;
		this.isInitialized = false;
		this.initPromise = void 0;
		this.fetchAllLastResHeaders = getInitialHeader();
		this.fetchAllTempResources = [];
		this.queryExecutionContext = new DefaultQueryExecutionContext(this.options, this.fetchFunctions, this.correlatedActivityId);
	}
	async toArrayImplementation(diagnosticNode) {
		this.queryPlanPromise = withMetadataDiagnostics(async (metadataNode) => {
			return this.fetchQueryPlan(metadataNode);
		}, diagnosticNode, MetadataLookUpType.QueryPlanLookUp);
		if (!this.isInitialized) await this.init(diagnosticNode);
		while (this.queryExecutionContext.hasMoreResults()) {
			let response;
			try {
				response = await this.queryExecutionContext.fetchMore(diagnosticNode);
			} catch (error) {
				if (this.needsQueryPlan(error)) {
					await this.createExecutionContext(diagnosticNode);
					response = await this.queryExecutionContext.fetchMore(diagnosticNode);
				} else throw error;
			}
			const { result, headers } = response;
			mergeHeaders(this.fetchAllLastResHeaders, headers);
			if (result) this.fetchAllTempResources.push(...result);
		}
		return new FeedResponse(this.fetchAllTempResources, this.fetchAllLastResHeaders, this.queryExecutionContext.hasMoreResults(), getEmptyCosmosDiagnostics());
	}
	async createExecutionContext(diagnosticNode) {
		const queryPlanResponse = await this.queryPlanPromise;
		if (queryPlanResponse instanceof Error) throw queryPlanResponse;
		const queryPlan = queryPlanResponse.result;
		if (queryPlan.hybridSearchQueryInfo && queryPlan.hybridSearchQueryInfo !== null) await this.createHybridQueryExecutionContext(queryPlan, diagnosticNode);
		else await this.createPipelinedExecutionContext(queryPlan);
	}
	async createHybridQueryExecutionContext(queryPlan, diagnosticNode) {
		const queryRanges = (await this.partitionKeyRangeCache.onCollectionRoutingMap(this.resourceLink, diagnosticNode)).getOrderedParitionKeyRanges().map((partitionKeyRange) => {
			return {
				min: partitionKeyRange.minInclusive,
				max: partitionKeyRange.maxExclusive,
				isMinInclusive: true,
				isMaxInclusive: false
			};
		});
		this.queryExecutionContext = new HybridQueryExecutionContext(this.clientContext, this.resourceLink, this.query, this.options, queryPlan, this.correlatedActivityId, queryRanges);
	}
	async createPipelinedExecutionContext(queryPlan) {
		const queryInfo = queryPlan.queryInfo;
		if (queryInfo.aggregates.length > 0 && queryInfo.hasSelectValue === false) throw new Error("Aggregate queries must use the VALUE keyword");
		this.queryExecutionContext = new PipelinedQueryExecutionContext(this.clientContext, this.resourceLink, this.query, this.options, queryPlan, this.correlatedActivityId);
	}
	async fetchQueryPlan(diagnosticNode) {
		if (!this.queryPlanPromise && this.resourceType === ResourceType.item) return this.clientContext.getQueryPlan(getPathFromLink(this.resourceLink) + "/docs", ResourceType.item, this.resourceLink, this.query, this.options, diagnosticNode, this.correlatedActivityId).catch((error) => error);
		return this.queryPlanPromise;
	}
	needsQueryPlan(error) {
		if (error.body?.additionalErrorInfo || error.message.includes("Cross partition query only supports")) return error.code === StatusCodes.BadRequest && this.resourceType === ResourceType.item;
		else throw error;
	}
	initPromise;
	/**
	* @internal
	*/
	async init(diagnosticNode) {
		if (this.isInitialized === true) return;
		if (this.initPromise === void 0) this.initPromise = this._init(diagnosticNode);
		return this.initPromise;
	}
	async _init(diagnosticNode) {
		await this.forceQueryPlanExecutionContext(diagnosticNode);
		this.isInitialized = true;
	}
	/**
	* Forces the query-plan / pipelined path for item queries when `forceQueryPlan` or
	* `enableQueryControl` is set. In query-control mode the continuation token is an SDK-internal
	* composite token the gateway cannot parse, so it must never reach the optimistic
	* {@link DefaultQueryExecutionContext} (which would forward it raw as `x-ms-continuation`).
	*
	* Partition-key-scoped queries (`options.partitionKey` set) are excluded unless `forceQueryPlan`
	* explicitly overrides: the pipelined path routes by physical partition key range and does not
	* send the logical partition-key header, so forcing it would return cross-partition results. Such
	* single-partition queries also never emit the SDK-internal composite continuation token, so the
	* resume issue this method guards against does not apply to them.
	*/
	shouldForceQueryPlan() {
		if (this.resourceType !== ResourceType.item) return false;
		if (this.options.forceQueryPlan === true) return true;
		if (this.options.partitionKey !== void 0) return false;
		return this.options.enableQueryControl === true;
	}
	/** Eagerly builds the pipelined execution context when {@link shouldForceQueryPlan} is true. */
	async forceQueryPlanExecutionContext(diagnosticNode) {
		if (this.shouldForceQueryPlan()) await this.createExecutionContext(diagnosticNode);
	}
	handleSplitError(err) {
		if (err.code === 410) {
			const error = /* @__PURE__ */ new Error("Encountered partition split and could not recover. This request is retryable");
			error.code = 503;
			error.originalError = err;
			throw error;
		} else throw err;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Conflict/ConflictResponse.js
var ConflictResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, conflict, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.conflict = conflict;
	}
	/** A reference to the {@link Conflict} corresponding to the returned {@link ConflictDefinition}. */
	conflict;
};
// node_modules/@azure/cosmos/dist/esm/client/Conflict/Conflict.js
/**
* Use to read or delete a given {@link Conflict} by id.
*
* @see {@link Conflicts} to query or read all conflicts.
*/
var Conflict = class {
	container;
	id;
	clientContext;
	partitionKey;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return `/${this.container.url}/${Constants.Path.ConflictsPathSegment}/${this.id}`;
	}
	/**
	* @hidden
	* @param container - The parent {@link Container}.
	* @param id - The id of the given {@link Conflict}.
	*/
	constructor(container, id, clientContext, partitionKey) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
		this.partitionKey = partitionKey;
		this.partitionKey = partitionKey;
	}
	/**
	* Read the {@link ConflictDefinition} for the given {@link Conflict}.
	* @example
	* ```ts snippet:ConflictRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const container = database.container("Test Container");
	*
	* const { resource: conflict } = await container.conflict("<conflict-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url, ResourceType.conflicts);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new ConflictResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the given {@link ConflictDefinition}.
	* @example
	* ```ts snippet:ConflictDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const container = database.container("Test Container");
	*
	* await container.conflict("<conflict-id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (this.partitionKey === void 0) {
				const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
				this.partitionKey = undefinedPartitionKey(partitionKeyDefinition);
			}
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.conflicts,
				resourceId: id,
				options,
				partitionKey: this.partitionKey,
				diagnosticNode
			});
			return new ConflictResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Conflict/Conflicts.js
/**
* Use to query or read all conflicts.
*
* @see {@link Conflict} to read or delete a given {@link Conflict} by id.
*/
var Conflicts = class {
	container;
	clientContext;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.conflicts);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.conflicts,
				resourceId: id,
				resultFn: (result) => result.Conflicts,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		});
	}
	/**
	* Reads all conflicts
	* @param options - Use to set options like response page size, continuation tokens, etc.
	* @example
	* ```ts snippet:ConflictsReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const container = database.container("Test Container");
	*
	* const { resources: conflicts } = await container.conflicts.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Item/ItemResponse.js
var ItemResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, subsstatusCode, item, diagnostics) {
		super(resource, headers, statusCode, diagnostics, subsstatusCode);
		this.item = item;
	}
	/** Reference to the {@link Item} the response corresponds to. */
	item;
};
// node_modules/@azure/cosmos/dist/esm/client/Item/Item.js
/**
* Used to perform operations on a specific item.
*
* @see {@link Items} for operations on all items; see `container.items`.
*/
var Item = class {
	container;
	id;
	clientContext;
	partitionKey;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createDocumentUri(this.container.database.id, this.container.id, this.id);
	}
	/**
	* @hidden
	* @param container - The parent {@link Container}.
	* @param id - The id of the given {@link Item}.
	* @param partitionKey - The primary key of the given {@link Item} (only for partitioned containers).
	*/
	constructor(container, id, clientContext, partitionKey) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
		this.partitionKey = partitionKey === void 0 ? void 0 : convertToInternalPartitionKey(partitionKey);
	}
	/**
	* Read the item's definition.
	*
	* Any provided type, T, is not necessarily enforced by the SDK.
	* You may get more or less properties and it's up to your logic to enforce it.
	* If the type, T, is a class, it won't pass `typeof` comparisons, because it won't have a match prototype.
	* It's recommended to only use interfaces.
	*
	* There is no set schema for JSON items. They may contain any number of custom properties.
	*
	* @param options - Additional options for the request
	*
	* @example Using custom type for response
	* ```ts snippet:ItemRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* interface TodoItem {
	*   title: string;
	*   done: boolean;
	*   id: string;
	* }
	*
	* const { resource: item } = await container.item("id", "<pkValue>").read<TodoItem>();
	* ```
	*/
	async read(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let url = this.url;
			let partitionKey = this.partitionKey;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { partitionKeyList: encryptedPartitionKey, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(this.partitionKey);
					partitionKey = encryptedPartitionKey;
					count += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						count++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.read({
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				if (error.code !== StatusCodes.NotFound) throw error;
				response = error;
			}
			if (this.clientContext.enableEncryption) {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
				response.result = body;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let partitionKey = this.partitionKey;
			const err = {};
			if (!isItemResourceValid(body, err)) throw err;
			let url = this.url;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					body = copyObject(body);
					options = options || {};
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { body: encryptedBody, propertiesEncryptedCount } = await this.container.encryptionProcessor.encrypt(body);
					body = encryptedBody;
					count += propertiesEncryptedCount;
					const { partitionKeyList: encryptedPartitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(this.partitionKey);
					partitionKey = encryptedPartitionKeyList;
					count += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						count++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.replace({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: result, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				response.result = result;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item replace operation was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the item.
	*
	* Any provided type, T, is not necessarily enforced by the SDK.
	* You may get more or less properties and it's up to your logic to enforce it.
	*
	* @param options - Additional options for the request
	* @example
	* ```ts snippet:ItemDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* interface TodoItem {
	*   title: string;
	*   done: boolean;
	*   id: string;
	* }
	*
	* const { resource: item } = await container.item("id", "<pkValue>").read<TodoItem>();
	*
	* await container.item("id").delete<TodoItem>();
	* ```
	*/
	async delete(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let partitionKey = this.partitionKey;
			let url = this.url;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(this.partitionKey);
					partitionKey = partitionKeyList;
					count += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						count++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.delete({
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Perform a JSONPatch on the item.
	*
	* Any provided type, T, is not necessarily enforced by the SDK.
	* You may get more or less properties and it's up to your logic to enforce it.
	*
	* @param options - Additional options for the request
	* @example
	* ```ts snippet:ItemPatch
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* interface TodoItem {
	*   title: string;
	*   done: boolean;
	*   id: string;
	* }
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: item } = await container.item("id", "<pkValue>").read<TodoItem>();
	*
	* const { resource: patchedItem } = await container.item("id").patch<TodoItem>([
	*   {
	*     op: "replace", // Operation type (can be replace, add, remove, set, incr)
	*     path: "/title", // The path to the property to update
	*     value: "new-title", // New value for the property
	*   },
	*   {
	*     op: "remove",
	*     path: "/done",
	*   },
	* ]);
	* ```
	*/
	async patch(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let url = this.url;
			let partitionKey = this.partitionKey;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					body = copyObject(body);
					const operations = Array.isArray(body) ? body : body.operations;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					let propertiesEncryptedCount = 0;
					for (const operation of operations) {
						if (operation.op === PatchOperationType.remove) continue;
						if (!await this.container.encryptionProcessor.isPathEncrypted(operation.path)) continue;
						if (operation.op === PatchOperationType.incr) throw new ErrorResponse(`Increment patch operation is not allowed for encrypted path '${operation.path}'`);
						if ("value" in operation) operation.value = await this.container.encryptionProcessor.encryptProperty(operation.path, operation.value);
						propertiesEncryptedCount++;
					}
					const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(partitionKey);
					partitionKey = partitionKeyList;
					propertiesEncryptedCount += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						propertiesEncryptedCount++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, propertiesEncryptedCount);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.patch({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: result, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				response.result = result;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item patch operation was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/ChangeFeedResponse.js
/**
* A single response page from the Azure Cosmos DB Change Feed
*/
var ChangeFeedResponse = class {
	result;
	count;
	statusCode;
	diagnostics;
	/**
	* @internal
	*/
	constructor(result, count, statusCode, headers, diagnostics) {
		this.result = result;
		this.count = count;
		this.statusCode = statusCode;
		this.diagnostics = diagnostics;
		this.headers = Object.freeze(headers);
	}
	/**
	* Gets the request charge for this request from the Azure Cosmos DB service.
	*/
	get requestCharge() {
		const rus = this.headers[Constants.HttpHeaders.RequestCharge];
		return rus ? parseInt(rus, 10) : null;
	}
	/**
	* Gets the activity ID for the request from the Azure Cosmos DB service.
	*/
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	/**
	* Gets the continuation token to be used for continuing enumeration of the Azure Cosmos DB service.
	*
	* This is equivalent to the `etag` property.
	*/
	get continuation() {
		return this.etag;
	}
	/**
	* Gets the session token for use in session consistency reads from the Azure Cosmos DB service.
	*/
	get sessionToken() {
		return this.headers[Constants.HttpHeaders.SessionToken];
	}
	/**
	* Gets the entity tag associated with last transaction in the Azure Cosmos DB service,
	* which can be used as If-Non-Match Access condition for ReadFeed REST request or
	* `continuation` property of `ChangeFeedOptions` parameter for
	* `Items.changeFeed()`
	* to get feed changes since the transaction specified by this entity tag.
	*
	* This is equivalent to the `continuation` property.
	*/
	get etag() {
		return this.headers[Constants.HttpHeaders.ETag];
	}
	/**
	* Response headers of the response from Azure Cosmos DB
	*/
	headers;
};
// node_modules/@azure/cosmos/dist/esm/ChangeFeedIterator.js
/**
* Provides iterator for change feed.
*
* Use `Items.changeFeed()` to get an instance of the iterator.
*/
var ChangeFeedIterator = class ChangeFeedIterator {
	clientContext;
	resourceId;
	resourceLink;
	partitionKey;
	changeFeedOptions;
	static IfNoneMatchAllHeaderValue = "*";
	nextIfNoneMatch;
	ifModifiedSince;
	lastStatusCode;
	isPartitionSpecified;
	/**
	* @internal
	*/
	constructor(clientContext, resourceId, resourceLink, partitionKey, changeFeedOptions) {
		this.clientContext = clientContext;
		this.resourceId = resourceId;
		this.resourceLink = resourceLink;
		this.partitionKey = partitionKey;
		this.changeFeedOptions = changeFeedOptions;
		const partitionKeyValid = partitionKey !== void 0;
		this.isPartitionSpecified = partitionKeyValid;
		let canUseStartFromBeginning = true;
		if (changeFeedOptions.continuation) {
			this.nextIfNoneMatch = changeFeedOptions.continuation;
			canUseStartFromBeginning = false;
		}
		if (changeFeedOptions.startTime) {
			this.ifModifiedSince = changeFeedOptions.startTime.toUTCString();
			canUseStartFromBeginning = false;
		}
		if (canUseStartFromBeginning && !changeFeedOptions.startFromBeginning) this.nextIfNoneMatch = ChangeFeedIterator.IfNoneMatchAllHeaderValue;
	}
	/**
	* Gets a value indicating whether there are potentially additional results that can be retrieved.
	*
	* Initially returns true. This value is set based on whether the last execution returned a continuation token.
	*
	* @returns Boolean value representing if whether there are potentially additional results that can be retrieved.
	*/
	get hasMoreResults() {
		return this.lastStatusCode !== StatusCodes.NotModified;
	}
	/**
	* Gets an async iterator which will yield pages of results from Azure Cosmos DB.
	*/
	async *getAsyncIterator() {
		do {
			const result = await this.fetchNext();
			if (result.count > 0) yield result;
		} while (this.hasMoreResults);
	}
	/**
	* Read feed and retrieves the next page of results in Azure Cosmos DB.
	*/
	async fetchNext() {
		return withDiagnostics(async (diagnosticNode) => {
			const response = await this.getFeedResponse(diagnosticNode);
			this.lastStatusCode = response.statusCode;
			this.nextIfNoneMatch = response.headers[Constants.HttpHeaders.ETag];
			return response;
		}, this.clientContext);
	}
	async getFeedResponse(diagnosticNode) {
		if (!this.isPartitionSpecified) throw new Error("Container is partitioned, but no partition key or partition key range id was specified.");
		const feedOptions = {
			initialHeaders: {},
			useIncrementalFeed: true
		};
		if (typeof this.changeFeedOptions.maxItemCount === "number") feedOptions.maxItemCount = this.changeFeedOptions.maxItemCount;
		if (this.changeFeedOptions.sessionToken) feedOptions.sessionToken = this.changeFeedOptions.sessionToken;
		if (this.nextIfNoneMatch) feedOptions.accessCondition = {
			type: Constants.HttpHeaders.IfNoneMatch,
			condition: this.nextIfNoneMatch
		};
		if (this.ifModifiedSince) feedOptions.initialHeaders[Constants.HttpHeaders.IfModifiedSince] = this.ifModifiedSince;
		const response = await this.clientContext.queryFeed({
			path: this.resourceLink,
			resourceType: ResourceType.item,
			resourceId: this.resourceId,
			resultFn: (result) => result ? result.Documents : [],
			query: void 0,
			options: feedOptions,
			partitionKey: this.partitionKey,
			diagnosticNode
		});
		return new ChangeFeedResponse(response.result, response.result ? response.result.length : 0, response.code, response.headers, getEmptyCosmosDiagnostics());
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionItemQueryIterator.js
/**
* @internal
* Provides the iterator for handling encrypted items in the Azure Cosmos DB database service.
* extends @see {@link QueryIterator}
*/
var EncryptionItemQueryIterator = class extends QueryIterator {
	container;
	encryptionClientContext;
	encryptionOptions;
	constructor(clientContext, query, options, fetchFunctions, container) {
		super(clientContext, query, options, fetchFunctions, container.url, ResourceType.item);
		this.container = container;
		this.encryptionClientContext = clientContext;
		this.encryptionOptions = options;
	}
	/**
	* Gets an async iterator that will yield results until completion.
	*/
	async *getAsyncIterator() {
		let response;
		const diagnosticNode = new DiagnosticNodeInternal(this.encryptionClientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
		try {
			response = yield* QueryIterator.prototype.getAsyncIteratorInternal.call(this, diagnosticNode);
		} catch (error) {
			await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
		}
		if (response?.resources?.length > 0) {
			let count = 0;
			diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
			for (let resource of response.resources) {
				const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(resource);
				resource = body;
				count += propertiesDecryptedCount;
			}
			diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
		}
		yield response;
	}
	/**
	* Fetch all pages for the query and return a single FeedResponse.
	*/
	async fetchAll() {
		return withDiagnostics(async (diagnosticNode) => {
			let response;
			try {
				response = await QueryIterator.prototype.fetchAllInternal.call(this, diagnosticNode);
			} catch (error) {
				await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
			}
			if (response?.resources?.length > 0) {
				let count = 0;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				for (let resource of response.resources) {
					const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(resource);
					resource = body;
					count += propertiesDecryptedCount;
				}
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
			}
			return response;
		}, this.encryptionClientContext);
	}
	/**
	* Retrieve the next batch from the feed.
	*/
	async fetchNext() {
		return withDiagnostics(async (diagnosticNode) => {
			let response;
			try {
				response = await QueryIterator.prototype.fetchNextInternal.call(this, diagnosticNode);
			} catch (error) {
				await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
			}
			if (response?.resources?.length > 0) {
				let count = 0;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				for (let resource of response.resources) {
					const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(resource);
					resource = body;
					count += propertiesDecryptedCount;
				}
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
			}
			return response;
		}, this.encryptionClientContext);
	}
	/**
	* @internal
	*/
	async init(diagnosticNode) {
		await this.container.checkAndInitializeEncryption();
		this.encryptionOptions.containerRid = this.container._rid;
		await QueryIterator.prototype.init.call(this, diagnosticNode);
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/bulkExecutionRetryPolicy.js
/**
* This class implements the retry policy for bulk operations.
* @hidden
*/
var BulkExecutionRetryPolicy = class {
	retryAfterInMs;
	retriesOn410;
	MaxRetriesOn410 = 10;
	SubstatusCodeBatchResponseSizeExceeded = 3402;
	nextRetryPolicy;
	constructor(nextRetryPolicy) {
		this.nextRetryPolicy = nextRetryPolicy;
		this.retriesOn410 = 0;
	}
	async shouldRetry(err, diagnosticNode) {
		if (!err) return false;
		if (err.code === StatusCodes.Gone) {
			this.retriesOn410++;
			if (this.retriesOn410 > this.MaxRetriesOn410) return false;
			if (err.substatus === SubStatusCodes.PartitionKeyRangeGone || err.substatus === SubStatusCodes.CompletingSplit || err.substatus === SubStatusCodes.CompletingPartitionMigration) return true;
			if (err.substatus === SubStatusCodes.NameCacheIsStale) return true;
		}
		if (err.code === StatusCodes.RequestEntityTooLarge && err.substatus === this.SubstatusCodeBatchResponseSizeExceeded) return true;
		let shouldRetryForThrottle = false;
		if (err.code === StatusCodes.TooManyRequests) {
			const retryResult = await this.nextRetryPolicy.shouldRetry(err, diagnosticNode);
			shouldRetryForThrottle = Array.isArray(retryResult) ? retryResult[0] : retryResult;
		}
		if (shouldRetryForThrottle) await sleep(this.nextRetryPolicy.retryAfterInMs);
		return shouldRetryForThrottle;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/resourceThrottleRetryPolicy.js
/**
* This class implements the resource throttle retry policy for requests.
* @hidden
*/
var ResourceThrottleRetryPolicy = class {
	/** Current retry attempt count. */
	currentRetryAttemptCount = 0;
	/** Cummulative wait time in milliseconds for a request while the retries are happening. */
	cummulativeWaitTimeinMs = 0;
	/** Retry interval in milliseconds to wait before the next request will be sent. */
	retryAfterInMs = 0;
	/** Max wait time in milliseconds to wait for a request while the retries are happening. */
	timeoutInMs;
	/**
	* @param maxTries - Max number of retries to be performed for a request.
	* @param fixedRetryIntervalInMs - Fixed retry interval in milliseconds to wait between each
	* retry ignoring the retryAfter returned as part of the response.
	* @param timeoutInSeconds - Max wait time in seconds to wait for a request while the
	* retries are happening.
	*/
	maxTries;
	fixedRetryIntervalInMs;
	constructor(options) {
		this.maxTries = options.maxRetryAttemptCount ?? Constants.ThrottledRequestMaxRetryAttemptCount;
		this.fixedRetryIntervalInMs = options.fixedRetryIntervalInMilliseconds ?? Constants.ThrottledRequestFixedRetryIntervalInMs;
		const timeoutInSeconds = options.maxWaitTimeInSeconds ?? Constants.ThrottledRequestMaxWaitTimeInSeconds;
		this.timeoutInMs = timeoutInSeconds * 1e3;
		this.currentRetryAttemptCount = 0;
		this.cummulativeWaitTimeinMs = 0;
	}
	/**
	* Determines whether the request should be retried or not.
	* @param err - Error returned by the request.
	*/
	async shouldRetry(err, diagnosticNode) {
		if (err) {
			if (this.currentRetryAttemptCount < this.maxTries) {
				this.currentRetryAttemptCount++;
				this.retryAfterInMs = 0;
				if (this.fixedRetryIntervalInMs) this.retryAfterInMs = this.fixedRetryIntervalInMs;
				else if (err.retryAfterInMs) this.retryAfterInMs = err.retryAfterInMs;
				if (this.cummulativeWaitTimeinMs < this.timeoutInMs) {
					this.cummulativeWaitTimeinMs += this.retryAfterInMs;
					diagnosticNode.addData({ successfulRetryPolicy: "resourceThrottle" });
					return true;
				}
			}
		}
		return false;
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/Batcher.js
/**
* Maintains a batch of operations and dispatches it as a unit of work.
* Execution of the request is done by the @see {@link ExecuteCallback} and retry is done by the @see {@link RetryCallback}.
* @hidden
*/
var Batcher = class {
	batchOperationsList;
	currentSize;
	toBeDispatched;
	executor;
	retrier;
	diagnosticLevel;
	encryptionEnabled;
	encryptionProcessor;
	clientConfigDiagnostics;
	limiter;
	processedOperationCountRef;
	constructor(limiter, executor, retrier, diagnosticLevel, encryptionEnabled, clientConfig, encryptionProcessor, processedOperationCountRef) {
		this.limiter = limiter;
		this.batchOperationsList = [];
		this.executor = executor;
		this.retrier = retrier;
		this.diagnosticLevel = diagnosticLevel;
		this.encryptionEnabled = encryptionEnabled;
		this.encryptionProcessor = encryptionProcessor;
		this.clientConfigDiagnostics = clientConfig;
		this.currentSize = 0;
		this.toBeDispatched = false;
		this.processedOperationCountRef = processedOperationCountRef;
	}
	/**
	* Attempts to add an operation to the current batch.
	* Returns false if the batch is full or already dispatched.
	*/
	tryAdd(operation) {
		if (this.toBeDispatched) return false;
		if (!operation) throw new ErrorResponse("Operation is not defined");
		if (!operation.operationContext) throw new ErrorResponse("Operation context is not defined");
		if (this.batchOperationsList.length === Constants.MaxBulkOperationsCount) return false;
		const currentOperationSize = calculateObjectSizeInBytes(operation.operationInput);
		if (this.batchOperationsList.length > 0 && this.currentSize + currentOperationSize > Constants.DefaultMaxBulkRequestBodySizeInBytes) return false;
		this.currentSize += currentOperationSize;
		this.batchOperationsList.push(operation);
		return true;
	}
	isEmpty() {
		return this.batchOperationsList.length === 0;
	}
	/**
	* Dispatches the current batch of operations.
	* Handles retries for failed operations and updates the ordered response.
	*/
	async dispatch(partitionMetric) {
		this.toBeDispatched = true;
		const startTime = getCurrentTimestampInMs();
		const diagnosticNode = new DiagnosticNodeInternal(this.diagnosticLevel, DiagnosticNodeType.BATCH_REQUEST, null);
		try {
			const response = await this.executor(this.batchOperationsList, diagnosticNode);
			const numThrottle = response?.results?.some((result) => "code" in result && result.code === StatusCodes.TooManyRequests) ? 1 : 0;
			if (response?.results?.some((result) => "code" in result && result.code === StatusCodes.Gone) ? true : false) await this.limiter.pauseAndClear(StatusCodes.Gone, diagnosticNode);
			partitionMetric.add(this.batchOperationsList.length, getCurrentTimestampInMs() - startTime, numThrottle);
			for (let i = 0; i < response.operations.length; i++) {
				const operation = response.operations[i];
				const bulkOperationResult = response.results[i];
				if (bulkOperationResult instanceof ErrorResponse) {
					if (await operation.operationContext.retryPolicy.shouldRetry(bulkOperationResult, operation.operationContext.diagnosticNode)) {
						await this.retrier(operation, operation.operationContext.diagnosticNode);
						continue;
					}
				}
				try {
					if (this.encryptionEnabled && bulkOperationResult.resourceBody) {
						operation.operationContext.diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
						const { body: decryptedBody, propertiesDecryptedCount } = await this.encryptionProcessor.decrypt(bulkOperationResult.resourceBody);
						bulkOperationResult.resourceBody = decryptedBody;
						operation.operationContext.diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
					}
				} catch (error) {
					if (operation.operationInput.operationType !== "Read") {
						const decryptionError = new ErrorResponse(`Item ${operation.operationInput.operationType} operation was successful but response decryption failed: + ${error.message}`);
						decryptionError.code = StatusCodes.ServiceUnavailable;
						throw decryptionError;
					}
				}
				operation.operationContext.addDiagnosticChild(diagnosticNode);
				bulkOperationResult.diagnostics = operation.operationContext.diagnosticNode.toDiagnostic(this.clientConfigDiagnostics);
				const bulkItemResponse = { operationInput: operation.unencryptedOperationInput };
				if (bulkOperationResult instanceof ErrorResponse) bulkItemResponse.error = bulkOperationResult;
				else bulkItemResponse.response = bulkOperationResult;
				operation.operationContext.complete(bulkItemResponse);
				this.processedOperationCountRef.count++;
			}
		} catch (error) {
			for (const operation of this.batchOperationsList) {
				const response = {
					operationInput: operation.operationInput,
					error: Object.assign(new ErrorResponse(error.message), {
						code: StatusCodes.InternalServerError,
						diagnostics: operation.operationContext.diagnosticNode.toDiagnostic(this.clientConfigDiagnostics)
					})
				};
				operation.operationContext.fail(response);
				this.processedOperationCountRef.count++;
			}
		} finally {
			this.batchOperationsList = [];
		}
	}
	getOperations() {
		return this.batchOperationsList;
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/CongestionAlgorithm.js
/**
* This class implements a congestion control algorithm which dynamically adjusts the degree
* of concurrency based on the throttling and number of processed items.
* For example, if it sees any throttling in requests from the last time the algorithm ran, it will decrease the
* degree of concurrency (either by a factor of 5 or half the current degree of concurrency, whichever is smaller)
* and increase the wait time to run the algorithm again by 1 second.
* If it sees no throttling and the number of items processed increased, it will increase the degree of concurrency
* (by a factor of 1) which cannot exceed the max degree of concurrency (Min(20, concurrency set by user)).
* It uses the @see {@link PartitionMetric} to capture the metrics.
* @hidden
*/
var CongestionAlgorithm = class {
	limiterQueue;
	oldPartitionMetric;
	partitionMetric;
	congestionWaitTimeInMs = 1e3;
	congestionIncreaseFactor = 1;
	congestionDecreaseFactor = 5;
	currentDegreeOfConcurrency;
	constructor(limiterQueue, partitionMetric, oldPartitionMetric) {
		this.limiterQueue = limiterQueue;
		this.oldPartitionMetric = oldPartitionMetric;
		this.partitionMetric = partitionMetric;
		this.currentDegreeOfConcurrency = 1;
	}
	run() {
		const elapsedTimeInMs = this.partitionMetric.timeTakenInMs - this.oldPartitionMetric.timeTakenInMs;
		if (elapsedTimeInMs >= this.congestionWaitTimeInMs) {
			const diffThrottle = this.partitionMetric.numberOfThrottles - this.oldPartitionMetric.numberOfThrottles;
			const changeItemsCount = this.partitionMetric.numberOfItemsOperatedOn - this.oldPartitionMetric.numberOfItemsOperatedOn;
			this.oldPartitionMetric.add(changeItemsCount, elapsedTimeInMs, diffThrottle);
			if (diffThrottle > 0) this.decreaseConcurrency();
			if (changeItemsCount > 0 && diffThrottle === 0) this.increaseConcurrency();
		}
	}
	decreaseConcurrency() {
		const decreaseCount = Math.min(this.congestionDecreaseFactor, Math.floor(this.currentDegreeOfConcurrency / 2));
		this.currentDegreeOfConcurrency -= decreaseCount;
		this.limiterQueue.setConcurrency(this.currentDegreeOfConcurrency);
		this.congestionWaitTimeInMs += 1e3;
	}
	increaseConcurrency() {
		if (this.currentDegreeOfConcurrency + this.congestionIncreaseFactor <= Constants.BulkMaxDegreeOfConcurrency) {
			this.currentDegreeOfConcurrency += this.congestionIncreaseFactor;
			this.limiterQueue.setConcurrency(this.currentDegreeOfConcurrency);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/PartitionMetric.js
/**
* Captures the metrics for the requests made for bulk.
*/
var PartitionMetric = class {
	numberOfItemsOperatedOn;
	timeTakenInMs;
	numberOfThrottles;
	semaphore;
	constructor() {
		this.numberOfItemsOperatedOn = 0;
		this.timeTakenInMs = 0;
		this.numberOfThrottles = 0;
		this.semaphore = (0, import_semaphore.default)(1);
	}
	add(numberOfDoc, timeTakenInMs, numOfThrottles) {
		this.semaphore.take(() => {
			try {
				this.numberOfItemsOperatedOn += numberOfDoc;
				this.timeTakenInMs += timeTakenInMs;
				this.numberOfThrottles += numOfThrottles;
			} finally {
				this.semaphore.leave();
			}
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/Limiter.js
var ListNode = class {
	value;
	next = null;
	prev = null;
	constructor(value) {
		this.value = value;
	}
};
var DoublyLinkedList = class {
	head = null;
	tail = null;
	length = 0;
	push(value) {
		const node = new ListNode(value);
		if (!this.head) this.head = this.tail = node;
		else {
			this.tail.next = node;
			node.prev = this.tail;
			this.tail = node;
		}
		this.length++;
	}
	shift() {
		if (!this.head) return null;
		const value = this.head.value;
		this.head = this.head.next;
		if (this.head) this.head.prev = null;
		else this.tail = null;
		this.length--;
		return value;
	}
	clear() {
		this.head = null;
		this.tail = null;
		this.length = 0;
	}
	isEmpty() {
		return this.length === 0;
	}
};
/**
* Returns a function that will schedule the given callback using the best available method.
*/
function scheduleCallback(fn) {
	if (typeof process !== "undefined" && typeof process.nextTick === "function") process.nextTick(fn);
	else if (typeof setImmediate === "function") setImmediate(fn);
	else Promise.resolve().then(fn);
}
/**
* HighPerformanceQueue processes tasks concurrently.
* If pauseAndClear() is called, it permanently halts processing,
* clears queued tasks (resolving them with a custom value), and
* any subsequent push() calls will immediately resolve with that value.
*/
var LimiterQueue = class {
	concurrency;
	running = 0;
	tasks = new DoublyLinkedList();
	terminated = false;
	terminatedValue;
	scheduled = false;
	processing = false;
	retrier;
	partitionMetric;
	refreshPartitionKeyRangeCache;
	refreshPKRangeCachePromise = void 0;
	/**
	* Creates a new HighPerformanceQueue.
	*/
	constructor(concurrency, partitionMetric, retrier, refreshPartitionKeyRangeCache) {
		this.concurrency = concurrency;
		this.partitionMetric = partitionMetric;
		this.retrier = retrier;
		this.refreshPartitionKeyRangeCache = refreshPartitionKeyRangeCache;
	}
	/**
	* Enqueue a task and return a Promise that resolves or rejects when the task completes.
	* If the queue has been terminated via pauseAndClear, the promise resolves immediately with the terminated value.
	*/
	push(batcher) {
		if (this.terminated) {
			batcher.getOperations().forEach((op) => this.retrier(op, op.operationContext.diagnosticNode));
			return Promise.resolve(this.terminatedValue);
		}
		return new Promise((resolve, reject) => {
			this.tasks.push({
				batcher,
				resolve,
				reject
			});
			this.scheduleProcess();
		});
	}
	/**
	* Permanently pauses processing and clears the queue.
	* All queued tasks and subsequent push() calls will immediately resolve with the provided custom value.
	*/
	async pauseAndClear(customValue, diagnosticNode) {
		this.terminated = true;
		this.terminatedValue = customValue;
		const operationsList = [];
		while (!this.tasks.isEmpty()) {
			const queueItem = this.tasks.shift();
			if (!queueItem) break;
			if (customValue === StatusCodes.Gone) {
				const operations = queueItem.batcher.getOperations();
				operationsList.push(...operations);
			}
			queueItem.resolve(customValue);
		}
		if (customValue === StatusCodes.Gone) {
			if (this.refreshPKRangeCachePromise) await this.refreshPKRangeCachePromise;
			else {
				this.refreshPKRangeCachePromise = this.refreshPartitionKeyRangeCache(diagnosticNode);
				await this.refreshPKRangeCachePromise;
			}
			for (const operation of operationsList) await this.retrier(operation, operation.operationContext.diagnosticNode);
		}
	}
	/**
	* Schedules the processing loop using the best available asynchronous scheduler.
	*/
	scheduleProcess() {
		if (this.scheduled || this.processing || this.terminated) return;
		this.scheduled = true;
		scheduleCallback(() => {
			this.scheduled = false;
			this.process();
		});
	}
	/**
	* Processes tasks up to the concurrency limit.
	*/
	process() {
		if (this.terminated) return;
		this.processing = true;
		try {
			while (!this.terminated && this.running < this.concurrency && !this.tasks.isEmpty()) {
				const queueItem = this.tasks.shift();
				if (!queueItem) break;
				this.running++;
				let dispatchPromise;
				try {
					dispatchPromise = queueItem.batcher.dispatch(this.partitionMetric);
				} catch (err) {
					queueItem.reject(err);
					this.running--;
					continue;
				}
				dispatchPromise.then((result) => {
					queueItem.resolve(result);
				}).catch((err) => {
					queueItem.reject(err);
				}).finally(() => {
					this.running--;
					if (!this.terminated && this.running < this.concurrency && !this.tasks.isEmpty()) this.scheduleProcess();
				});
			}
		} catch (err) {
			console.error("Unexpected error in task queue processing:", err);
		} finally {
			this.processing = false;
		}
	}
	/**
	* Dynamically updates the concurrency limit.
	*/
	setConcurrency(newConcurrency) {
		if (newConcurrency < 1) throw new Error("Concurrency must be at least 1");
		this.concurrency = newConcurrency;
		if (!this.terminated && this.running < this.concurrency) this.scheduleProcess();
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/HelperPerPartition.js
/**
* Handles operations batching and queuing for dispatch. Fills batches efficiently. There is always one batch at a time being filled. When the batch is full, it is added to the
* dispatch queue and a new batch is created.
* @hidden
*/
var HelperPerPartition = class {
	executor;
	retrier;
	currentBatcher;
	lock;
	partitionMetric;
	oldPartitionMetric;
	diagnosticLevel;
	encryptionEnabled;
	encryptionProcessor;
	clientConfigDiagnostics;
	congestionControlAlgorithm;
	dispatchLimiterQueue;
	initialConcurrency = 1;
	processedOperationCountRef;
	constructor(executor, retrier, refreshpartitionKeyRangeCache, diagnosticLevel, encryptionEnabled, clientConfig, encryptionProcessor, processedOperationCountRef) {
		this.executor = executor;
		this.retrier = retrier;
		this.diagnosticLevel = diagnosticLevel;
		this.encryptionEnabled = encryptionEnabled;
		this.encryptionProcessor = encryptionProcessor;
		this.clientConfigDiagnostics = clientConfig;
		this.oldPartitionMetric = new PartitionMetric();
		this.partitionMetric = new PartitionMetric();
		this.processedOperationCountRef = processedOperationCountRef;
		this.lock = (0, import_semaphore.default)(1);
		this.dispatchLimiterQueue = new LimiterQueue(this.initialConcurrency, this.partitionMetric, this.retrier, refreshpartitionKeyRangeCache);
		this.congestionControlAlgorithm = new CongestionAlgorithm(this.dispatchLimiterQueue, this.partitionMetric, this.oldPartitionMetric);
		this.currentBatcher = this.createBatcher();
	}
	/**
	* Enqueues an operation into the current batch.
	* If the operation does not fit because the batch is full, the full batch is enqueued in the dispatch queue
	* and a new batch is created. The promise resolves when the operation has been successfully added.
	*/
	async add(operation) {
		return new Promise((resolve, reject) => {
			this.lock.take(() => {
				try {
					while (!this.currentBatcher.tryAdd(operation)) {
						const fullBatch = this.getBatchToQueueAndCreate();
						if (fullBatch) this.dispatchLimiterQueue.push(fullBatch);
					}
					resolve();
				} catch (err) {
					const response = {
						operationInput: operation.unencryptedOperationInput,
						error: Object.assign(new Error(err.message), {
							code: StatusCodes.InternalServerError,
							diagnostics: operation.operationContext.diagnosticNode.toDiagnostic(this.clientConfigDiagnostics)
						})
					};
					operation.operationContext.fail(response);
					this.processedOperationCountRef.count++;
					reject(err);
				} finally {
					this.lock.leave();
				}
			});
		});
	}
	/**
	* @returns the batch to be dispatched and creates a new one
	*/
	getBatchToQueueAndCreate() {
		if (this.currentBatcher.isEmpty()) return null;
		const previousBatcher = this.currentBatcher;
		this.currentBatcher = this.createBatcher();
		return previousBatcher;
	}
	/**
	* In case there are leftover operations that did not fill a full batch,
	* dispatchUnfilledBatch will add those operations as a batch in the dispatch queue.
	*/
	addPartialBatchToQueue() {
		this.lock.take(() => {
			try {
				if (!this.currentBatcher.isEmpty()) {
					const batch = this.currentBatcher;
					this.currentBatcher = this.createBatcher();
					this.dispatchLimiterQueue.push(batch);
				}
			} finally {
				this.lock.leave();
			}
		});
	}
	createBatcher() {
		return new Batcher(this.dispatchLimiterQueue, this.executor, this.retrier, this.diagnosticLevel, this.encryptionEnabled, this.clientConfigDiagnostics, this.encryptionProcessor, this.processedOperationCountRef);
	}
	/**
	* Runs congestion algo for a partition.
	* Controlled by a single timer for all the partitions.
	*/
	runCongestionAlgorithm() {
		this.congestionControlAlgorithm.run();
	}
	/**
	* Empties the dispatch queue and clears the current batch.
	* This is used in case of stale container Rid detected for encryption operations
	*/
	async dispose() {
		await this.dispatchLimiterQueue.pauseAndClear(null);
		this.currentBatcher = void 0;
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/ItemOperationContext.js
/**
* Context for a particular @see {@link ItemOperation}.
* @hidden
*/
var ItemOperationContext = class {
	pkRangeId;
	retryPolicy;
	diagnosticNode;
	taskCompletionSource;
	constructor(pkRangeId, retryPolicy, diagnosticNode) {
		this.pkRangeId = pkRangeId;
		this.retryPolicy = retryPolicy;
		this.diagnosticNode = diagnosticNode;
		this.taskCompletionSource = new TaskCompletionSource();
	}
	get operationPromise() {
		return this.taskCompletionSource.task;
	}
	addDiagnosticChild(diagnosticNode) {
		this.diagnosticNode.addBulkChildNode(diagnosticNode, this.diagnosticNode.diagnosticLevel);
		diagnosticNode.updateTimestamp();
	}
	updatePKRangeId(pkRangeId) {
		this.pkRangeId = pkRangeId;
	}
	complete(result) {
		this.taskCompletionSource.setResult(result);
	}
	fail(error) {
		this.taskCompletionSource.setException(error.error);
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/BulkResponse.js
/**
* Represents a batch response for bulk request.
* @hidden
*/
var BulkResponse = class BulkResponse {
	statusCode;
	subStatusCode;
	headers;
	operations;
	results = [];
	diagnostics;
	constructor(statusCode, subStatusCode, headers, operations) {
		this.statusCode = statusCode;
		this.subStatusCode = subStatusCode;
		this.headers = headers;
		this.operations = operations;
	}
	/**
	* Generate empty response object
	*/
	static createEmptyResponse(operations, statusCode, subStatusCode, headers) {
		const bulkResponse = new BulkResponse(statusCode, subStatusCode, headers, operations);
		bulkResponse.createAndPopulateResults(operations, 0, new ErrorResponse());
		return bulkResponse;
	}
	/**
	* static method to create BulkResponse from Response object
	*/
	static fromResponseMessage(responseMessage, operations) {
		let bulkResponse = this.populateFromResponse(responseMessage, operations);
		if (!bulkResponse.results || bulkResponse.results.length !== operations.length) {
			if (isSuccessStatusCode(responseMessage.code)) bulkResponse = new BulkResponse(StatusCodes.InternalServerError, SubStatusCodes.Unknown, responseMessage.headers, operations);
			let retryAfterMilliseconds = 0;
			if (responseMessage.code === StatusCodes.TooManyRequests) {
				const retryAfter = responseMessage.headers?.[Constants.HttpHeaders.RetryAfterInMs];
				retryAfterMilliseconds = !retryAfter || isNaN(Number(retryAfter)) ? 0 : Number(retryAfter);
			}
			bulkResponse.createAndPopulateResults(operations, retryAfterMilliseconds, responseMessage);
		}
		return bulkResponse;
	}
	static populateFromResponse(responseMessage, operations) {
		const results = [];
		if (responseMessage.result) for (let i = 0; i < operations.length; i++) {
			const itemResponse = responseMessage.result[i];
			if (isSuccessStatusCode(itemResponse?.statusCode)) {
				const result = {
					statusCode: itemResponse?.statusCode,
					eTag: itemResponse?.eTag,
					activityId: responseMessage.headers?.[Constants.HttpHeaders.ActivityId],
					sessionToken: responseMessage.headers?.[Constants.HttpHeaders.SessionToken],
					requestCharge: itemResponse?.requestCharge,
					resourceBody: itemResponse?.resourceBody,
					diagnostics: null,
					headers: responseMessage.headers
				};
				results.push(result);
			} else {
				const error = new ErrorResponse();
				error.code = itemResponse?.statusCode;
				error.substatus = itemResponse?.subStatusCode;
				error.message = itemResponse?.message;
				error.requestCharge = itemResponse?.requestCharge;
				error.body = itemResponse?.resourceBody;
				error.headers = responseMessage.headers;
				error.activityId = responseMessage.headers?.[Constants.HttpHeaders.ActivityId];
				error.retryAfterInMs = itemResponse?.retryAfterMilliseconds;
				error.diagnostics = responseMessage.diagnostics;
				results.push(error);
			}
		}
		let statusCode = responseMessage.code;
		let subStatusCode = responseMessage.substatus;
		if (responseMessage.code === StatusCodes.MultiStatus) {
			for (const result of results) if (result instanceof ErrorResponse && result.statusCode !== StatusCodes.FailedDependency && result.statusCode >= StatusCodes.BadRequest) {
				statusCode = typeof result.code === "number" ? result.code : Number(result.code);
				subStatusCode = result.substatus;
				break;
			}
		}
		const bulkResponse = new BulkResponse(statusCode, subStatusCode, responseMessage.headers, operations);
		bulkResponse.results = results;
		return bulkResponse;
	}
	createAndPopulateResults(operations, retryAfterInMs, error) {
		this.results = operations.map(() => {
			const errorResponse = new ErrorResponse();
			errorResponse.message = error.message;
			errorResponse.code = this.statusCode;
			errorResponse.substatus = this.subStatusCode;
			errorResponse.retryAfterInMs = retryAfterInMs;
			errorResponse.activityId = this.headers?.[Constants.HttpHeaders.ActivityId];
			errorResponse.body = error.body;
			errorResponse.diagnostics = error.diagnostics;
			errorResponse.headers = this.headers;
			errorResponse.requestCharge = error.requestCharge;
			return errorResponse;
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/BulkHelper.js
/**
* BulkHelper for bulk operations in a container.
* It maintains one @see {@link HelperPerPartition} for each Partition Key Range, which allows independent execution of requests. Queue based limiters @see {@link LimiterQueue}
* rate limit requestsbat the helper / Partition Key Range level, this means that we can send parallel and independent requests to different Partition Key Ranges, but for the same Range, requests
* will be limited. Two callback implementations define how a particular request should be executed, and how operations should be retried. When the helper dispatches a batch
* the batch will create a request and call the execute callback (executeRequest), if conditions are met, it might call the retry callback (reBatchOperation).
* @hidden
*/
var BulkHelper = class {
	container;
	clientContext;
	partitionKeyRangeCache;
	helpersByPartitionKeyRangeId;
	options;
	partitionKeyDefinition;
	partitionKeyDefinitionPromise;
	isCancelled;
	processedOperationCountRef = { count: 0 };
	operationPromisesList = [];
	congestionControlTimer;
	congestionControlDelayInMs = 1e3;
	staleRidError;
	operationsPerSleep = 100;
	intervalForPartialBatchInMs = 1e3;
	/**
	* @internal
	*/
	constructor(container, clientContext, partitionKeyRangeCache, options) {
		this.container = container;
		this.clientContext = clientContext;
		this.partitionKeyRangeCache = partitionKeyRangeCache;
		this.helpersByPartitionKeyRangeId = /* @__PURE__ */ new Map();
		this.options = options;
		this.executeRequest = this.executeRequest.bind(this);
		this.reBatchOperation = this.reBatchOperation.bind(this);
		this.refreshPartitionKeyRangeCache = this.refreshPartitionKeyRangeCache.bind(this);
		this.isCancelled = false;
		this.runCongestionControlTimer();
	}
	/**
	* adds operation(s) to the helper
	* @param operationInput - bulk operation or list of bulk operations
	*/
	async execute(operationInput) {
		const addOperationPromises = [];
		const minimalPause = 0;
		try {
			for (let i = 0; i < operationInput.length; i++) {
				if (i % this.operationsPerSleep === 0) await sleep(minimalPause);
				addOperationPromises.push(this.addOperation(operationInput[i], i));
			}
			await Promise.allSettled(addOperationPromises);
			while (this.processedOperationCountRef.count < operationInput.length) {
				this.helpersByPartitionKeyRangeId.forEach((helper) => {
					helper.addPartialBatchToQueue();
				});
				await sleep(this.intervalForPartialBatchInMs);
			}
		} finally {
			if (this.congestionControlTimer) clearInterval(this.congestionControlTimer);
		}
		const settledResults = await Promise.allSettled(this.operationPromisesList);
		if (this.isCancelled && this.staleRidError) throw this.staleRidError;
		return settledResults.map((result) => result.status === "fulfilled" ? result.value : result.reason).map((result) => {
			if (result && result.error) {
				const { stack, ...otherProps } = result.error;
				const trimmedError = {
					message: result.error.message,
					...otherProps
				};
				return {
					...result,
					error: trimmedError
				};
			}
			return result;
		});
	}
	async addOperation(operation, idx) {
		if (this.isCancelled) return;
		if (!operation) {
			this.operationPromisesList[idx] = Promise.resolve({
				operationInput: operation,
				error: Object.assign(new ErrorResponse("Operation cannot be null or undefined."), { code: StatusCodes.InternalServerError })
			});
			return;
		}
		if (operation.operationType === "Create" || operation.operationType === "Upsert" || operation.operationType === "Replace") {
			if (!operation.resourceBody.id) {
				this.operationPromisesList[idx] = Promise.resolve({
					operationInput: operation,
					error: Object.assign(new ErrorResponse(`Operation resource body must have an 'id' for ${operation.operationType} operations.`), { code: StatusCodes.InternalServerError })
				});
				this.processedOperationCountRef.count++;
				return;
			}
		}
		if (operation.partitionKey === void 0) {
			this.operationPromisesList[idx] = Promise.resolve({
				operationInput: operation,
				error: Object.assign(new ErrorResponse(`PartitionKey is required for ${operation.operationType} operations.`), { code: StatusCodes.InternalServerError })
			});
			this.processedOperationCountRef.count++;
			return;
		}
		let operationError;
		let diagnosticNode;
		let unencryptedOperation;
		let partitionKeyRangeId;
		try {
			diagnosticNode = new DiagnosticNodeInternal(this.clientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
			if (!this.partitionKeyDefinition) {
				if (!this.partitionKeyDefinitionPromise) this.partitionKeyDefinitionPromise = (async () => {
					try {
						const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
						this.partitionKeyDefinition = partitionKeyDefinition;
						return partitionKeyDefinition;
					} finally {
						this.partitionKeyDefinitionPromise = null;
					}
				})();
				await this.partitionKeyDefinitionPromise;
			}
			unencryptedOperation = copyObject(operation);
			if (this.clientContext.enableEncryption) {
				operation = copyObject(operation);
				await this.container.checkAndInitializeEncryption();
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
				const { operation: encryptedOp, totalPropertiesEncryptedCount } = await encryptOperationInput(this.container.encryptionProcessor, operation, 0);
				operation = encryptedOp;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, totalPropertiesEncryptedCount);
			}
			partitionKeyRangeId = await this.resolvePartitionKeyRangeId(operation, diagnosticNode);
		} catch (error) {
			operationError = error;
		}
		const helperForPartition = this.getHelperForPKRange(partitionKeyRangeId);
		const retryPolicy = this.getRetryPolicy();
		const context = new ItemOperationContext(partitionKeyRangeId, retryPolicy, diagnosticNode);
		const itemOperation = {
			unencryptedOperationInput: unencryptedOperation,
			operationInput: operation,
			operationContext: context
		};
		this.operationPromisesList[idx] = context.operationPromise;
		if (operationError) {
			const response = {
				operationInput: unencryptedOperation,
				error: Object.assign(new ErrorResponse(operationError.message), {
					code: StatusCodes.InternalServerError,
					diagnostics: diagnosticNode?.toDiagnostic(this.clientContext.getClientConfig())
				})
			};
			context.fail(response);
			this.processedOperationCountRef.count++;
			return;
		}
		return helperForPartition.add(itemOperation);
	}
	async resolvePartitionKeyRangeId(operation, diagnosticNode) {
		const partitionKeyRanges = (await this.partitionKeyRangeCache.onCollectionRoutingMap(this.container.url, diagnosticNode)).getOrderedParitionKeyRanges();
		const hashedKey = hashPartitionKey(convertToInternalPartitionKey(operation.partitionKey), this.partitionKeyDefinition);
		const matchingRange = partitionKeyRanges.find((range) => isKeyInRange(range.minInclusive, range.maxExclusive, hashedKey));
		if (!matchingRange) throw new Error("No matching partition key range found for the operation.");
		return matchingRange.id;
	}
	getRetryPolicy() {
		return new BulkExecutionRetryPolicy(new ResourceThrottleRetryPolicy(this.clientContext.getRetryOptions()));
	}
	async executeRequest(operations, diagnosticNode) {
		if (this.isCancelled) throw new ErrorResponse("Bulk execution cancelled due to a previous error.");
		if (!operations.length) return;
		const pkRangeId = operations[0].operationContext.pkRangeId;
		const path = getPathFromLink(this.container.url, ResourceType.item);
		const requestBody = [];
		for (const itemOperation of operations) requestBody.push(this.prepareOperation(itemOperation.operationInput));
		if (!this.options.containerRid) this.options.containerRid = this.container._rid;
		try {
			const response = await addDiagnosticChild(async (childNode) => this.clientContext.bulk({
				body: requestBody,
				partitionKeyRangeId: pkRangeId,
				path,
				resourceId: this.container.url,
				options: this.options,
				diagnosticNode: childNode
			}), diagnosticNode, DiagnosticNodeType.BATCH_REQUEST);
			if (!response) throw new ErrorResponse("Failed to fetch bulk response.");
			return BulkResponse.fromResponseMessage(response, operations);
		} catch (error) {
			if (this.clientContext.enableEncryption) try {
				await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
			} catch (err) {
				await this.cancelExecution(err);
				return BulkResponse.createEmptyResponse(operations, 0, 0, {});
			}
			return BulkResponse.fromResponseMessage(error, operations);
		}
	}
	prepareOperation(operationInput) {
		operationInput.partitionKey = convertToInternalPartitionKey(operationInput.partitionKey);
		return {
			...operationInput,
			partitionKey: JSON.stringify(operationInput.partitionKey)
		};
	}
	async reBatchOperation(operation, diagnosticNode) {
		const partitionKeyRangeId = await this.resolvePartitionKeyRangeId(operation.operationInput, diagnosticNode);
		operation.operationContext.updatePKRangeId(partitionKeyRangeId);
		await this.getHelperForPKRange(partitionKeyRangeId).add(operation);
	}
	async cancelExecution(error) {
		this.isCancelled = true;
		this.staleRidError = error;
		for (const helper of this.helpersByPartitionKeyRangeId.values()) await helper.dispose();
		this.helpersByPartitionKeyRangeId.clear();
	}
	getHelperForPKRange(pkRangeId) {
		if (this.helpersByPartitionKeyRangeId.has(pkRangeId)) return this.helpersByPartitionKeyRangeId.get(pkRangeId);
		const newHelper = new HelperPerPartition(this.executeRequest, this.reBatchOperation, this.refreshPartitionKeyRangeCache, this.clientContext.diagnosticLevel, this.clientContext.enableEncryption, this.clientContext.getClientConfig(), this.container.encryptionProcessor, this.processedOperationCountRef);
		this.helpersByPartitionKeyRangeId.set(pkRangeId, newHelper);
		return newHelper;
	}
	runCongestionControlTimer() {
		this.congestionControlTimer = setInterval(() => {
			this.helpersByPartitionKeyRangeId.forEach((helper) => {
				helper.runCongestionAlgorithm();
			});
		}, this.congestionControlDelayInMs);
	}
	async refreshPartitionKeyRangeCache(diagnosticNode) {
		await this.partitionKeyRangeCache.onCollectionRoutingMap(this.container.url, diagnosticNode, true);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Item/Items.js
/**
* @hidden
*/
function isChangeFeedOptions(options) {
	return options && !(isPrimitivePartitionKeyValue(options) || Array.isArray(options));
}
/**
* Operations for creating new items, and reading/querying all items
*
* @see {@link Item} for reading, replacing, or deleting an existing container; use `.item(id)`.
*/
var Items = class {
	container;
	clientContext;
	partitionKeyRangeCache;
	/**
	* Create an instance of {@link Items} linked to the parent {@link Container}.
	* @param container - The parent container.
	* @hidden
	*/
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
		this.partitionKeyRangeCache = this.clientContext.partitionKeyRangeCache;
	}
	query(query, options = {}) {
		const path = getPathFromLink(this.container.url, ResourceType.item);
		const id = getIdFromLink(this.container.url);
		const fetchFunction = async (diagnosticNode, innerOptions, correlatedActivityId) => {
			let internalPartitionKey;
			if (options.partitionKey) internalPartitionKey = convertToInternalPartitionKey(options.partitionKey);
			const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
			const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, internalPartitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
			return await this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.item,
				resourceId: id,
				resultFn: (result) => result ? result.Documents : [],
				query,
				options: innerOptions,
				partitionKey: options.partitionKey,
				diagnosticNode,
				correlatedActivityId,
				partitionKeyRangeId
			});
		};
		let iterator;
		if (this.clientContext.enableEncryption) iterator = new EncryptionItemQueryIterator(this.clientContext, query, options, fetchFunction, this.container);
		else iterator = new QueryIterator(this.clientContext, query, options, fetchFunction, this.container.url, ResourceType.item);
		return iterator;
	}
	/**
	* Queries all items in an encrypted container.
	* @param queryBuilder - Query configuration for the operation. See {@link SqlQuerySpec} for more info on how to build a query on encrypted properties.
	* @param options - Used for modifying the request (for instance, specifying the partition key).
	* @example Read all items to array.
	* ```ts snippet:ItemsQueryEncryptedItems
	* import { CosmosClient, EncryptionQueryBuilder } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const queryBuilder = new EncryptionQueryBuilder(
	*   `SELECT firstname FROM Families f WHERE f.lastName = @lastName`,
	* );
	* queryBuilder.addParameter("@lastName", "Hendricks", "/lastname");
	* const queryIterator = await container.items.getEncryptionQueryIterator(queryBuilder);
	* const { resources: items } = await queryIterator.fetchAll();
	* ```
	*/
	async getEncryptionQueryIterator(queryBuilder, options = {}) {
		const encryptionSqlQuerySpec = queryBuilder.toEncryptionSqlQuerySpec();
		const sqlQuerySpec = await this.buildSqlQuerySpec(encryptionSqlQuerySpec);
		if (this.clientContext.enableEncryption && options.partitionKey) {
			await this.container.checkAndInitializeEncryption();
			const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue([options.partitionKey]);
			if (encryptedCount > 0) options.partitionKey = partitionKeyList[0];
		}
		return this.query(sqlQuerySpec, options);
	}
	async buildSqlQuerySpec(encryptionSqlQuerySpec) {
		let encryptionParameters = encryptionSqlQuerySpec.parameters;
		const sqlQuerySpec = {
			query: encryptionSqlQuerySpec.query,
			parameters: []
		};
		encryptionParameters = copyObject(encryptionParameters);
		for (const parameter of encryptionParameters) {
			let value;
			if (parameter.type !== void 0 || parameter.type !== TypeMarker.Null) value = await this.container.encryptionProcessor.encryptQueryParameter(parameter.path, parameter.value, parameter.path === "/id", parameter.type);
			sqlQuerySpec.parameters.push({
				name: parameter.name,
				value
			});
		}
		return sqlQuerySpec;
	}
	readChangeFeed(partitionKeyOrChangeFeedOptions, changeFeedOptions) {
		if (isChangeFeedOptions(partitionKeyOrChangeFeedOptions)) return this.changeFeed(partitionKeyOrChangeFeedOptions);
		else return this.changeFeed(partitionKeyOrChangeFeedOptions, changeFeedOptions);
	}
	changeFeed(partitionKeyOrChangeFeedOptions, changeFeedOptions) {
		let partitionKey;
		if (!changeFeedOptions && isChangeFeedOptions(partitionKeyOrChangeFeedOptions)) {
			partitionKey = void 0;
			changeFeedOptions = partitionKeyOrChangeFeedOptions;
		} else if (partitionKeyOrChangeFeedOptions !== void 0 && !isChangeFeedOptions(partitionKeyOrChangeFeedOptions)) partitionKey = partitionKeyOrChangeFeedOptions;
		if (!changeFeedOptions) changeFeedOptions = {};
		const path = getPathFromLink(this.container.url, ResourceType.item);
		const id = getIdFromLink(this.container.url);
		return new ChangeFeedIterator(this.clientContext, id, path, partitionKey, changeFeedOptions);
	}
	/**
	* Returns an iterator to iterate over pages of changes. The iterator returned can be used to fetch changes for a single partition key, feed range or an entire container.
	*
	* @example
	* ```ts snippet:ReadmeSampleChangeFeedPullModelIteratorPartitionKey
	* import {
	*   CosmosClient,
	*   PartitionKeyDefinitionVersion,
	*   PartitionKeyKind,
	*   ChangeFeedStartFrom,
	* } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const containerDefinition = {
	*   id: "Test Database",
	*   partitionKey: {
	*     paths: ["/name", "/address/zip"],
	*     version: PartitionKeyDefinitionVersion.V2,
	*     kind: PartitionKeyKind.MultiHash,
	*   },
	* };
	* const { container } = await database.containers.createIfNotExists(containerDefinition);
	*
	* const partitionKey = "some-partition-Key-value";
	* const options = {
	*   changeFeedStartFrom: ChangeFeedStartFrom.Beginning(partitionKey),
	* };
	*
	* const iterator = container.items.getChangeFeedIterator(options);
	*
	* while (iterator.hasMoreResults) {
	*   const response = await iterator.readNext();
	*   // process this response
	* }
	* ```
	*/
	getChangeFeedIterator(changeFeedIteratorOptions) {
		const cfOptions = changeFeedIteratorOptions !== void 0 ? changeFeedIteratorOptions : {};
		validateChangeFeedIteratorOptions(cfOptions);
		return new ChangeFeedIteratorBuilder(cfOptions, this.clientContext, this.container, this.partitionKeyRangeCache);
	}
	readAll(options) {
		return this.query("SELECT * from c", options);
	}
	/**
	* Create an item.
	*
	* Any provided type, T, is not necessarily enforced by the SDK.
	* You may get more or less properties and it's up to your logic to enforce it.
	*
	* There is no set schema for JSON items. They may contain any number of custom properties.
	*
	* @param body - Represents the body of the item. Can contain any number of user defined properties.
	* @param options - Used for modifying the request (for instance, specifying the partition key).
	* @example Create an item.
	* ```ts snippet:ContainerItems
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: createdItem } = await container.items.create({
	*   id: "<item id>",
	*   properties: {},
	* });
	* ```
	*/
	async create(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			if ((body.id === void 0 || body.id === "") && !options.disableAutomaticIdGeneration) body.id = randomUUID$1();
			const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
			let partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					body = copyObject(body);
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { body: encryptedBody, propertiesEncryptedCount } = await this.container.encryptionProcessor.encrypt(body);
					body = encryptedBody;
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, propertiesEncryptedCount);
					partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
				}
				const err = {};
				if (!isItemResourceValid(body, err)) throw err;
				const path = getPathFromLink(this.container.url, ResourceType.item);
				const id = getIdFromLink(this.container.url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container, partitionKeyDefinition);
				response = await this.clientContext.create({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					diagnosticNode,
					options,
					partitionKey,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: decryptedResult, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
				response.result = decryptedResult;
				partitionKey = extractPartitionKeys(response.result, partitionKeyDefinition);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item creation was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			const ref = new Item(this.container, response.result.id, this.clientContext, partitionKey);
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async upsert(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			if ((body.id === void 0 || body.id === "") && !options.disableAutomaticIdGeneration) body.id = randomUUID$1();
			const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
			let partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					body = copyObject(body);
					options = options || {};
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { body: encryptedBody, propertiesEncryptedCount } = await this.container.encryptionProcessor.encrypt(body);
					body = encryptedBody;
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, propertiesEncryptedCount);
					partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
				}
				const err = {};
				if (!isItemResourceValid(body, err)) throw err;
				const path = getPathFromLink(this.container.url, ResourceType.item);
				const id = getIdFromLink(this.container.url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container, partitionKeyDefinition);
				response = await this.clientContext.upsert({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: decryptedResult, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
				response.result = decryptedResult;
				partitionKey = extractPartitionKeys(response.result, partitionKeyDefinition);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item upsert was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			const ref = new Item(this.container, response.result.id, this.clientContext, partitionKey);
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Execute bulk operations on items.
	* @param operations - List of operations
	* @param options - used for modifying the request
	* @returns list of operation results corresponding to the operations
	*
	* @example
	* ```ts snippet:ItemsExecuteBulkOperations
	* import { CosmosClient, OperationInput } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const operations: OperationInput[] = [
	*   {
	*     operationType: "Create",
	*     resourceBody: { id: "doc1", name: "sample", key: "A" },
	*   },
	*   {
	*     operationType: "Upsert",
	*     partitionKey: "A",
	*     resourceBody: { id: "doc2", name: "other", key: "A" },
	*   },
	* ];
	*
	* await container.items.executeBulkOperations(operations);
	* ```
	*/
	async executeBulkOperations(operations, options = {}) {
		return new BulkHelper(this.container, this.clientContext, this.partitionKeyRangeCache, options).execute(operations);
	}
	/**
	* Execute bulk operations on items.
	* @deprecated Use `executeBulkOperations` instead.
	*
	* Bulk takes an array of Operations which are typed based on what the operation does.
	* The choices are: Create, Upsert, Read, Replace, and Delete
	*
	* Usage example:
	* ```ts snippet:ItemsBulk
	* import { CosmosClient, OperationInput } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* // partitionKey is optional at the top level if present in the resourceBody
	* const operations: OperationInput[] = [
	*   {
	*     operationType: "Create",
	*     resourceBody: { id: "doc1", name: "sample", key: "A" },
	*   },
	*   {
	*     operationType: "Upsert",
	*     partitionKey: "A",
	*     resourceBody: { id: "doc2", name: "other", key: "A" },
	*   },
	* ];
	*
	* await container.items.bulk(operations);
	* ```
	*
	* @param operations - List of operations. Limit 100
	* @param bulkOptions - Optional options object to modify bulk behavior. Pass \{ continueOnError: false \} to stop executing operations when one fails. (Defaults to true)
	* @param options - Used for modifying the request.
	*/
	async bulk(operations, bulkOptions, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const partitionKeyRanges = (await this.partitionKeyRangeCache.onCollectionRoutingMap(this.container.url, diagnosticNode)).getOrderedParitionKeyRanges();
			const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
			if (this.clientContext.enableEncryption) {
				operations = copyObject(operations);
				options = options || {};
				await this.container.checkAndInitializeEncryption();
				options.containerRid = this.container._rid;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
				const { operations: encryptedOperations, totalPropertiesEncryptedCount } = await this.bulkBatchEncryptionHelper(operations);
				operations = encryptedOperations;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, totalPropertiesEncryptedCount);
			}
			const batches = partitionKeyRanges.map((keyRange) => {
				return {
					min: keyRange.minInclusive,
					max: keyRange.maxExclusive,
					rangeId: keyRange.id,
					indexes: [],
					operations: []
				};
			});
			this.groupOperationsBasedOnPartitionKey(operations, partitionKeyDefinition, options, batches);
			const path = getPathFromLink(this.container.url, ResourceType.item);
			const orderedResponses = [];
			const batchMap = batches.filter((batch) => batch.operations.length).flatMap((batch) => splitBatchBasedOnBodySize(batch));
			await Promise.all(this.executeBatchOperations(batchMap, path, bulkOptions, options, diagnosticNode, orderedResponses, partitionKeyDefinition));
			const response = orderedResponses;
			response.diagnostics = diagnosticNode.toDiagnostic(this.clientContext.getClientConfig());
			return response;
		}, this.clientContext);
	}
	executeBatchOperations(batchMap, path, bulkOptions, options, diagnosticNode, orderedResponses, partitionKeyDefinition) {
		return batchMap.map(async (batch) => {
			if (batch.operations.length > 100) throw new Error("Cannot run bulk request with more than 100 operations per partition");
			let response;
			try {
				response = await addDiagnosticChild(async (childNode) => this.clientContext.bulk({
					body: batch.operations,
					partitionKeyRangeId: batch.rangeId,
					path,
					resourceId: this.container.url,
					bulkOptions,
					options,
					diagnosticNode: childNode
				}), diagnosticNode, DiagnosticNodeType.BATCH_REQUEST);
				response.result.forEach((operationResponse, index) => {
					orderedResponses[batch.indexes[index]] = operationResponse;
				});
			} catch (err) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(err);
				if (err.code === StatusCodes.Gone) {
					if (err.substatus === SubStatusCodes.PartitionKeyRangeGone || err.substatus === SubStatusCodes.CompletingSplit) {
						const queryRange = new QueryRange(batch.min, batch.max, true, false);
						const overlappingRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.container.url, queryRange, diagnosticNode, true);
						if (overlappingRanges.length < 1) throw new Error("Partition split/merge detected but no overlapping ranges found.", { cause: err });
						if (overlappingRanges.length >= 1) {
							const newBatches = this.createNewBatches(overlappingRanges, batch, partitionKeyDefinition);
							await Promise.all(this.executeBatchOperations(newBatches, path, bulkOptions, options, diagnosticNode, orderedResponses, partitionKeyDefinition));
						}
					} else throw new Error("Partition key error. An operation has an unsupported partitionKey type" + err.message, { cause: err });
				} else throw new Error(`Bulk request errored with: ${err.message}`, { cause: err });
			}
			if (response) {
				try {
					if (this.clientContext.enableEncryption) {
						diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
						let count = 0;
						for (const result of response.result) if (result.resourceBody) {
							const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(result.resourceBody);
							result.resourceBody = body;
							count += propertiesDecryptedCount;
						}
						diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
					}
				} catch (error) {
					const decryptionError = new ErrorResponse(`Batch response was received but response decryption failed: + ${error.message}`);
					decryptionError.code = StatusCodes.ServiceUnavailable;
					throw decryptionError;
				}
				response.result.forEach((operationResponse, index) => {
					orderedResponses[batch.indexes[index]] = operationResponse;
				});
			}
		});
	}
	/**
	* Function to create new batches based of partition key Ranges.
	*
	* @param overlappingRanges - Overlapping partition key ranges.
	* @param batch - Batch to be split.
	* @param partitionKeyDefinition - PartitionKey definition of container.
	* @returns Array of new batches.
	*/
	createNewBatches(overlappingRanges, batch, partitionKeyDefinition) {
		const newBatches = overlappingRanges.map((keyRange) => {
			return {
				min: keyRange.minInclusive,
				max: keyRange.maxExclusive,
				rangeId: keyRange.id,
				indexes: [],
				operations: []
			};
		});
		let indexValue = 0;
		batch.operations.forEach((operation) => {
			const hashed = hashPartitionKey(assertNotUndefined(JSON.parse(operation.partitionKey), "undefined value for PartitionKey is not expected during grouping of bulk operations."), partitionKeyDefinition);
			const batchForKey = assertNotUndefined(newBatches.find((newBatch) => {
				return isKeyInRange(newBatch.min, newBatch.max, hashed);
			}), "No suitable Batch found.");
			batchForKey.operations.push(operation);
			batchForKey.indexes.push(batch.indexes[indexValue]);
			indexValue++;
		});
		return newBatches;
	}
	/**
	* Function to create batches based of partition key Ranges.
	* @param operations - operations to group
	* @param partitionDefinition - PartitionKey definition of container.
	* @param options - Request options for bulk request.
	* @param batches - Groups to be filled with operations.
	*/
	groupOperationsBasedOnPartitionKey(operations, partitionDefinition, options, batches) {
		operations.forEach((operationInput, index) => {
			const { operation, partitionKey } = prepareOperations(operationInput, partitionDefinition, options);
			const hashed = hashPartitionKey(assertNotUndefined(partitionKey, "undefined value for PartitionKey is not expected during grouping of bulk operations."), partitionDefinition);
			const batchForKey = assertNotUndefined(batches.find((batch) => {
				return isKeyInRange(batch.min, batch.max, hashed);
			}), "No suitable Batch found.");
			batchForKey.operations.push(operation);
			batchForKey.indexes.push(index);
		});
	}
	/**
	* Execute transactional batch operations on items.
	*
	* Batch takes an array of Operations which are typed based on what the operation does. Batch is transactional and will rollback all operations if one fails.
	* The choices are: Create, Upsert, Read, Replace, and Delete
	*
	* Usage example:
	* ```ts snippet:ItemsBatch
	* import { CosmosClient, OperationInput } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* // The partitionKey is a required second argument. If it’s undefined, it defaults to the expected partition key format.
	* const operations: OperationInput[] = [
	*   {
	*     operationType: "Create",
	*     resourceBody: { id: "doc1", name: "sample", key: "A" },
	*   },
	*   {
	*     operationType: "Upsert",
	*     resourceBody: { id: "doc2", name: "other", key: "A" },
	*   },
	* ];
	*
	* await container.items.batch(operations, "A");
	* ```
	*
	* @param operations - List of operations. Limit 100
	* @param options - Used for modifying the request
	*/
	async batch(operations, partitionKey, options) {
		return withDiagnostics(async (diagnosticNode) => {
			operations.map((operation) => decorateBatchOperation(operation, options));
			partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, partitionKey);
			const path = getPathFromLink(this.container.url, ResourceType.item);
			if (operations.length > 100) throw new Error("Cannot run batch request with more than 100 operations per partition");
			for (const operationInput of operations) if (operationInput && operationInput.partitionKey !== void 0) operationInput.partitionKey = JSON.stringify(convertToInternalPartitionKey(operationInput.partitionKey));
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					operations = copyObject(operations);
					options = options || {};
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					if (partitionKey) {
						const partitionKeyInternal = convertToInternalPartitionKey(partitionKey);
						const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(partitionKeyInternal);
						partitionKey = partitionKeyList;
						count += encryptedCount;
					}
					const { operations: encryptedOperations, totalPropertiesEncryptedCount } = await this.bulkBatchEncryptionHelper(operations);
					operations = encryptedOperations;
					count += totalPropertiesEncryptedCount;
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.batch({
					body: operations,
					partitionKey,
					path,
					resourceId: this.container.url,
					options,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (err) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(err);
				throw new Error(`Batch request error: ${err.message}`, { cause: err });
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				let count = 0;
				for (const result of response.result) if (result.resourceBody) {
					const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(result.resourceBody);
					result.resourceBody = body;
					count += propertiesDecryptedCount;
				}
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Batch response was received but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			return response;
		}, this.clientContext);
	}
	async bulkBatchEncryptionHelper(operations) {
		let totalPropertiesEncryptedCount = 0;
		const encryptedOperations = [];
		for (const operation of operations) {
			const { operation: encryptedOp, totalPropertiesEncryptedCount: updatedCount } = await encryptOperationInput(this.container.encryptionProcessor, operation, totalPropertiesEncryptedCount);
			totalPropertiesEncryptedCount = updatedCount;
			encryptedOperations.push(encryptedOp);
		}
		return {
			operations: encryptedOperations,
			totalPropertiesEncryptedCount
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/client/StoredProcedure/StoredProcedureResponse.js
var StoredProcedureResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, storedProcedure, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.storedProcedure = storedProcedure;
	}
	/**
	* A reference to the {@link StoredProcedure} which the {@link StoredProcedureDefinition} corresponds to.
	*/
	storedProcedure;
	/**
	* Alias for storedProcedure.
	*
	* A reference to the {@link StoredProcedure} which the {@link StoredProcedureDefinition} corresponds to.
	*/
	get sproc() {
		return this.storedProcedure;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/StoredProcedure/StoredProcedure.js
/**
* Operations for reading, replacing, deleting, or executing a specific, existing stored procedure by id.
*
* For operations to create, read all, or query Stored Procedures,
*/
var StoredProcedure = class {
	container;
	id;
	clientContext;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createStoredProcedureUri(this.container.database.id, this.container.id, this.id);
	}
	/**
	* Creates a new instance of {@link StoredProcedure} linked to the parent {@link Container}.
	* @param container - The parent {@link Container}.
	* @param id - The id of the given {@link StoredProcedure}.
	* @hidden
	*/
	constructor(container, id, clientContext) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
	}
	/**
	* Read the {@link StoredProcedureDefinition} for the given {@link StoredProcedure}.
	* @example
	* ```ts snippet:StoredProcedureRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: sproc } = await container.scripts.storedProcedure("<sproc-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new StoredProcedureResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Replace the given {@link StoredProcedure} with the specified {@link StoredProcedureDefinition}.
	* @param body - The specified {@link StoredProcedureDefinition} to replace the existing definition.
	* @example
	* ```ts snippet:StoredProcedureReplace
	* import { CosmosClient, StoredProcedureDefinition } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const sprocDefinition: StoredProcedureDefinition = {
	*   id: "sample sproc",
	*   body: "function () { const x = 10; }",
	* };
	*
	* const { resource: sproc } = await container.scripts.storedProcedures.create(sprocDefinition);
	*
	* sproc.body = function () {
	*   const x = 20;
	*   console.log(x);
	* };
	* const { resource: replacedSproc } = await container.scripts
	*   .storedProcedure(sproc.id)
	*   .replace(sproc);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new StoredProcedureResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the given {@link StoredProcedure}.
	* @example
	* ```ts snippet:StoredProcedureDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* await container.scripts.storedProcedure("<sproc-id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new StoredProcedureResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Execute the given {@link StoredProcedure}.
	*
	* The specified type, T, is not enforced by the client.
	* Be sure to validate the response from the stored procedure matches the type, T, you provide.
	*
	* @param partitionKey - The partition key to use when executing the stored procedure
	* @param params - Array of parameters to pass as arguments to the given {@link StoredProcedure}.
	* @param options - Additional options, such as the partition key to invoke the {@link StoredProcedure} on.
	* * @example
	* ```ts snippet:StoredProcedureExecute
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: result } = await container.scripts
	*   .storedProcedure("<sproc-id>")
	*   .execute(undefined);
	* ```
	*/
	async execute(partitionKey, params, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (partitionKey === void 0) partitionKey = undefinedPartitionKey(await readPartitionKeyDefinition(diagnosticNode, this.container));
			const response = await this.clientContext.execute({
				sprocLink: this.url,
				params,
				options,
				partitionKey,
				diagnosticNode
			});
			return new ResourceResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/StoredProcedure/StoredProcedures.js
/**
* Operations for creating, upserting, or reading/querying all Stored Procedures.
*
* For operations to read, replace, delete, or execute a specific, existing stored procedure by id, see `container.storedProcedure()`.
*/
var StoredProcedures = class {
	container;
	clientContext;
	/**
	* @param container - The parent {@link Container}.
	* @hidden
	*/
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.sproc);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				resultFn: (result) => result.StoredProcedures,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		});
	}
	/**
	* Read all stored procedures.
	* @example Read all stored procedures to array.
	* ```ts snippet:StoredProceduresReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resources: storedProceduresList } = await container.scripts.storedProcedures
	*   .readAll()
	*   .fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
	/**
	* Create a StoredProcedure.
	*
	* Azure Cosmos DB allows stored procedures to be executed in the storage tier,
	* directly against an item container. The script
	* gets executed under ACID transactions on the primary storage partition of the
	* specified container. For additional details,
	* refer to the server-side JavaScript API documentation.
	* @example
	* ```ts snippet:StoredProceduresCreate
	* import { CosmosClient, StoredProcedureDefinition } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const sprocDefinition: StoredProcedureDefinition = {
	*   id: "sample sproc",
	*   body: "function () { const x = 10; }",
	* };
	*
	* const { resource: sproc } = await container.scripts.storedProcedures.create(sprocDefinition);
	* ```
	*/
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.container.url, ResourceType.sproc);
			const id = getIdFromLink(this.container.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new StoredProcedure(this.container, response.result.id, this.clientContext);
			return new StoredProcedureResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Trigger/TriggerResponse.js
var TriggerResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, trigger, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.trigger = trigger;
	}
	/** A reference to the {@link Trigger} corresponding to the returned {@link TriggerDefinition}. */
	trigger;
};
// node_modules/@azure/cosmos/dist/esm/client/Trigger/Trigger.js
/**
* Operations to read, replace, or delete a {@link Trigger}.
*
* Use `container.triggers` to create, upsert, query, or read all.
*/
var Trigger = class {
	container;
	id;
	clientContext;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createTriggerUri(this.container.database.id, this.container.id, this.id);
	}
	/**
	* @hidden
	* @param container - The parent {@link Container}.
	* @param id - The id of the given {@link Trigger}.
	*/
	constructor(container, id, clientContext) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
	}
	/**
	* Read the {@link TriggerDefinition} for the given {@link Trigger}.
	* @example
	* ```ts snippet:TriggerRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: trigger } = await container.scripts.trigger("<trigger-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new TriggerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Replace the given {@link Trigger} with the specified {@link TriggerDefinition}.
	* @param body - The specified {@link TriggerDefinition} to replace the existing definition with.
	* @example
	* ```ts snippet:TriggerReplace
	* import { CosmosClient, TriggerDefinition, TriggerType, TriggerOperation } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const triggerDefinition: TriggerDefinition = {
	*   id: "sample trigger",
	*   body: "serverScript() { var x = 10; }",
	*   triggerType: TriggerType.Pre,
	*   triggerOperation: TriggerOperation.All,
	* };
	*
	* const { resource: trigger } = await container.scripts.triggers.create(triggerDefinition);
	*
	* trigger.body = "function () { const x = 20; console.log(x); }";
	* const { resource: replacedTrigger } = await container.scripts.trigger(trigger.id).replace(trigger);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new TriggerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the given {@link Trigger}.
	* @example
	* ```ts snippet:TriggerDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* await container.scripts.trigger("<trigger-id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new TriggerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Trigger/Triggers.js
/**
* Operations to create, upsert, query, and read all triggers.
*
* Use `container.triggers` to read, replace, or delete a {@link Trigger}.
*/
var Triggers = class {
	container;
	clientContext;
	/**
	* @hidden
	* @param container - The parent {@link Container}.
	*/
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.trigger);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				resultFn: (result) => result.Triggers,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	/**
	* Read all Triggers.
	* @example Read all trigger to array.
	* ```ts snippet:TriggersReadAllTriggers
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resources: triggerList } = await container.scripts.triggers.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
	/**
	* Create a trigger.
	*
	* Azure Cosmos DB supports pre and post triggers defined in JavaScript to be executed
	* on creates, updates and deletes.
	*
	* For additional details, refer to the server-side JavaScript API documentation.
	* @example
	* ```ts snippet:TriggersCreate
	* import { CosmosClient, TriggerDefinition, TriggerType, TriggerOperation } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const triggerDefinition: TriggerDefinition = {
	*   id: "sample trigger",
	*   body: "serverScript() { var x = 10; }",
	*   triggerType: TriggerType.Pre,
	*   triggerOperation: TriggerOperation.All,
	* };
	*
	* const { resource: trigger } = await container.scripts.triggers.create(triggerDefinition);
	* ```
	*/
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.container.url, ResourceType.trigger);
			const id = getIdFromLink(this.container.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new Trigger(this.container, response.result.id, this.clientContext);
			return new TriggerResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/UserDefinedFunction/UserDefinedFunctionResponse.js
var UserDefinedFunctionResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, udf, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.userDefinedFunction = udf;
	}
	/** A reference to the {@link UserDefinedFunction} corresponding to the returned {@link UserDefinedFunctionDefinition}. */
	userDefinedFunction;
	/**
	* Alias for `userDefinedFunction(id)`.
	*
	* A reference to the {@link UserDefinedFunction} corresponding to the returned {@link UserDefinedFunctionDefinition}.
	*/
	get udf() {
		return this.userDefinedFunction;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/UserDefinedFunction/UserDefinedFunction.js
/**
* Used to read, replace, or delete a specified User Definied Function by id.
*
* @see {@link UserDefinedFunction} to create, upsert, query, read all User Defined Functions.
*/
var UserDefinedFunction = class {
	container;
	id;
	clientContext;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createUserDefinedFunctionUri(this.container.database.id, this.container.id, this.id);
	}
	/**
	* @hidden
	* @param container - The parent {@link Container}.
	* @param id - The id of the given {@link UserDefinedFunction}.
	*/
	constructor(container, id, clientContext) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
	}
	/**
	* Read the {@link UserDefinedFunctionDefinition} for the given {@link UserDefinedFunction}.
	* @example
	* ```ts snippet:UserDefinedFunctionRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: udf } = await container.scripts.userDefinedFunction("<udf-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Replace the given {@link UserDefinedFunction} with the specified {@link UserDefinedFunctionDefinition}.
	* @param options -
	* @example
	* ```ts snippet:UserDefinedFunctionReplace
	* import { CosmosClient, UserDefinedFunctionDefinition } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const udfDefinition: UserDefinedFunctionDefinition = {
	*   id: "sample udf",
	*   body: "function () { const x = 10; }",
	* };
	* await container.scripts.userDefinedFunctions.create(udfDefinition);
	*
	* udfDefinition.body = "function () { const x = 20; }";
	* const { resource: replacedUdf } = await container.scripts
	*   .userDefinedFunction(udfDefinition.id)
	*   .replace(udfDefinition);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the given {@link UserDefined}.
	* @example
	* ```ts snippet:UserDefinedFunctionDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* await container.scripts.userDefinedFunction("<udf-id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/UserDefinedFunction/UserDefinedFunctions.js
/**
* Used to create, upsert, query, or read all User Defined Functions.
*
* @see {@link UserDefinedFunction} to read, replace, or delete a given User Defined Function by id.
*/
var UserDefinedFunctions = class {
	container;
	clientContext;
	/**
	* @hidden
	* @param container - The parent {@link Container}.
	*/
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.udf);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				resultFn: (result) => result.UserDefinedFunctions,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	/**
	* Read all User Defined Functions.
	* @example Read all User Defined Functions to array.
	* ```ts snippet:UserDefinedFunctionsReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resources: udfList } = await container.scripts.userDefinedFunctions.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
	/**
	* Create a UserDefinedFunction.
	*
	* Azure Cosmos DB supports JavaScript UDFs which can be used inside queries, stored procedures and triggers.
	*
	* For additional details, refer to the server-side JavaScript API documentation.
	* @example
	* ```ts snippet:UserDefinedFunctionsCreate
	* import { CosmosClient, UserDefinedFunctionDefinition } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const udfDefinition: UserDefinedFunctionDefinition = {
	*   id: "sample udf",
	*   body: "function () { const x = 10; }",
	* };
	*
	* const { resource: udf } = await container.scripts.userDefinedFunctions.create(udfDefinition);
	* ```
	*/
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.container.url, ResourceType.udf);
			const id = getIdFromLink(this.container.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new UserDefinedFunction(this.container, response.result.id, this.clientContext);
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Script/Scripts.js
var Scripts = class {
	container;
	clientContext;
	/**
	* @param container - The parent {@link Container}.
	* @hidden
	*/
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link StoredProcedure} by id.
	*
	* Use `.storedProcedures` for creating new stored procedures, or querying/reading all stored procedures.
	* @param id - The id of the {@link StoredProcedure}.
	*/
	storedProcedure(id) {
		return new StoredProcedure(this.container, id, this.clientContext);
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link Trigger} by id.
	*
	* Use `.triggers` for creating new triggers, or querying/reading all triggers.
	* @param id - The id of the {@link Trigger}.
	*/
	trigger(id) {
		return new Trigger(this.container, id, this.clientContext);
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link UserDefinedFunction} by id.
	*
	* Use `.userDefinedFunctions` for creating new user defined functions, or querying/reading all user defined functions.
	* @param id - The id of the {@link UserDefinedFunction}.
	*/
	userDefinedFunction(id) {
		return new UserDefinedFunction(this.container, id, this.clientContext);
	}
	$sprocs;
	/**
	* Operations for creating new stored procedures, and reading/querying all stored procedures.
	*
	* For reading, replacing, or deleting an existing stored procedure, use `.storedProcedure(id)`.
	*/
	get storedProcedures() {
		if (!this.$sprocs) this.$sprocs = new StoredProcedures(this.container, this.clientContext);
		return this.$sprocs;
	}
	$triggers;
	/**
	* Operations for creating new triggers, and reading/querying all triggers.
	*
	* For reading, replacing, or deleting an existing trigger, use `.trigger(id)`.
	*/
	get triggers() {
		if (!this.$triggers) this.$triggers = new Triggers(this.container, this.clientContext);
		return this.$triggers;
	}
	$udfs;
	/**
	* Operations for creating new user defined functions, and reading/querying all user defined functions.
	*
	* For reading, replacing, or deleting an existing user defined function, use `.userDefinedFunction(id)`.
	*/
	get userDefinedFunctions() {
		if (!this.$udfs) this.$udfs = new UserDefinedFunctions(this.container, this.clientContext);
		return this.$udfs;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Container/ContainerResponse.js
/** Response object for Container operations */
var ContainerResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, container, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.container = container;
	}
	/** A reference to the {@link Container} that the returned {@link ContainerDefinition} corresponds to. */
	container;
};
// node_modules/@azure/cosmos/dist/esm/client/Offer/OfferResponse.js
var OfferResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, diagnostics, offer) {
		super(resource, headers, statusCode, diagnostics);
		this.offer = offer;
	}
	/** A reference to the {@link Offer} corresponding to the returned {@link OfferDefinition}. */
	offer;
};
// node_modules/@azure/cosmos/dist/esm/client/Offer/Offer.js
/**
* Use to read or replace an existing {@link Offer} by id.
*
* @see {@link Offers} to query or read all offers.
*/
var Offer = class {
	client;
	id;
	clientContext;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return `/${Constants.Path.OffersPathSegment}/${this.id}`;
	}
	/**
	* @hidden
	* @param client - The parent {@link CosmosClient} for the Database Account.
	* @param id - The id of the given {@link Offer}.
	*/
	constructor(client, id, clientContext) {
		this.client = client;
		this.id = id;
		this.clientContext = clientContext;
	}
	/**
	* Read the {@link OfferDefinition} for the given {@link Offer}.
	* @example
	* ```ts snippet:OfferRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resource: offer } = await client.offer("<offer-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const response = await this.clientContext.read({
				path: this.url,
				resourceType: ResourceType.offer,
				resourceId: this.id,
				options,
				diagnosticNode
			});
			return new OfferResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics(), this);
		}, this.clientContext);
	}
	/**
	* Replace the given {@link Offer} with the specified {@link OfferDefinition}.
	* @param body - The specified {@link OfferDefinition}
	* @example replace offer with a new offer definition with updated throughput
	* ```ts snippet:OfferReplace
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { resource: offer } = await client.offer("<offer-id>").read();
	* // @ts-preservewhitespace
	* offer.content.offerThroughput = 1000;
	* await client.offer("<offer-id>").replace(offer);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const response = await this.clientContext.replace({
				body,
				path: this.url,
				resourceType: ResourceType.offer,
				resourceId: this.id,
				options,
				diagnosticNode
			});
			return new OfferResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics(), this);
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Offer/Offers.js
/**
* Use to query or read all Offers.
*
* @see {@link Offer} to read or replace an existing {@link Offer} by id.
*/
var Offers = class {
	client;
	clientContext;
	/**
	* @hidden
	* @param client - The parent {@link CosmosClient} for the offers.
	*/
	constructor(client, clientContext) {
		this.client = client;
		this.clientContext = clientContext;
	}
	query(query, options) {
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path: "/offers",
				resourceType: ResourceType.offer,
				resourceId: "",
				resultFn: (result) => result.Offers,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	/**
	* Read all offers.
	* @example Read all offers to array.
	* ```ts snippet:OffersReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resources: offerList } = await client.offers.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/ClientEncryptionKey/ClientEncryptionKeyResponse.js
/** Response object for ClientEncryptionKey operations */
var ClientEncryptionKeyResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, clientEncryptionKeyProperties, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.clientEncryptionKeyProperties = clientEncryptionKeyProperties;
	}
	/** Properties of the client encryption key */
	clientEncryptionKeyProperties;
};
// node_modules/@azure/cosmos/dist/esm/encryption/enums/EncryptionAlgorithm.js
/** Encryption Algorithms supported for data encryption */
var EncryptionAlgorithm;
(function(EncryptionAlgorithm) {
	/**  Represents the authenticated encryption algorithm with associated data as described in
	http://tools.ietf.org/html/draft-mcgrew-aead-aes-cbc-hmac-sha2-05. */
	EncryptionAlgorithm["AEAD_AES_256_CBC_HMAC_SHA256"] = "AEAD_AES_256_CBC_HMAC_SHA256";
})(EncryptionAlgorithm || (EncryptionAlgorithm = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/enums/KeyEncryptionAlgorithm.js
/** The algorithms used to wrap/unwrap data encryption key with key encryption key.  */
var KeyEncryptionAlgorithm;
(function(KeyEncryptionAlgorithm) {
	/** name of supported algo */
	KeyEncryptionAlgorithm["RSA_OAEP"] = "RSA-OAEP";
})(KeyEncryptionAlgorithm || (KeyEncryptionAlgorithm = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionKeyStoreProvider.js
/**
* Class to store encryption keys in unwrapped form and provide an interface for wrapping and unwrapping the keys.
*/
var EncryptionKeyStoreProvider = class {
	keyEncryptionKeyResolver;
	cacheTimeToLive;
	RsaOaepEncryptionAlgorithm = "RSA-OAEP";
	cacheRefresher;
	unwrappedEncryptionKeyCache;
	providerName;
	constructor(keyEncryptionKeyResolver, cacheTimeToLive) {
		this.keyEncryptionKeyResolver = keyEncryptionKeyResolver;
		this.cacheTimeToLive = cacheTimeToLive;
		this.keyEncryptionKeyResolver = keyEncryptionKeyResolver;
		this.providerName = keyEncryptionKeyResolver.encryptionKeyResolverName;
		this.unwrappedEncryptionKeyCache = {};
		this.cacheTimeToLive = cacheTimeToLive;
		this.clearCacheOnTtlExpiry();
	}
	async wrapKey(encryptionKeyId, algorithm, key) {
		const uInt8ArrayKey = new Uint8Array(key);
		const wrappedEncryptionKey = await this.keyEncryptionKeyResolver.wrapKey(encryptionKeyId, algorithm, uInt8ArrayKey);
		return Buffer.from(wrappedEncryptionKey);
	}
	async unwrapKey(encryptionKeyId, algorithm, wrappedKey) {
		if (this.cacheTimeToLive === 0) {
			const res = await this.keyEncryptionKeyResolver.unwrapKey(encryptionKeyId, algorithm, wrappedKey);
			return Buffer.from(res);
		}
		if (!this.unwrappedEncryptionKeyCache[encryptionKeyId]) {
			const wrappedKeyUint8Array = new Uint8Array(wrappedKey);
			const plainEncryptionKey = await this.keyEncryptionKeyResolver.unwrapKey(encryptionKeyId, algorithm, wrappedKeyUint8Array);
			const plainEncryptionKeyBuffer = Buffer.from(plainEncryptionKey);
			this.unwrappedEncryptionKeyCache[encryptionKeyId] = [/* @__PURE__ */ new Date(), plainEncryptionKeyBuffer];
		}
		return this.unwrappedEncryptionKeyCache[encryptionKeyId][1];
	}
	async clearCacheOnTtlExpiry() {
		this.cacheRefresher = startBackgroundTask(async () => {
			const now = /* @__PURE__ */ new Date();
			for (const key in this.unwrappedEncryptionKeyCache) if (now.getTime() - this.unwrappedEncryptionKeyCache[key][0].getTime() > this.cacheTimeToLive) delete this.unwrappedEncryptionKeyCache[key];
		}, Constants.EncryptionCacheRefreshIntervalInMs);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionSettings.js
/**
* stores partitionKeyPaths, all the pathsToEncrypt, and encryption settings (cekId, encryption type, and algorithm) for each property.
* see {@link EncryptionSettingForProperty}
* @hidden
*/
var EncryptionSettings = class {
	id;
	containerRid;
	partitionKeyPaths;
	pathsToEncrypt = [];
	encryptionSettingForProperties = {};
	constructor(id, containerRid, partitionKeyPaths) {
		this.id = id;
		this.containerRid = containerRid;
		this.partitionKeyPaths = partitionKeyPaths;
	}
	setEncryptionSettingForProperty(key, encryptionSettingForProperty) {
		this.encryptionSettingForProperties[key] = encryptionSettingForProperty;
	}
	getEncryptionSettingForProperty(propertyName) {
		return this.encryptionSettingForProperties[propertyName];
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/KeyEncryptionKey.js
/**
* A wrapper class containing the info about the key-protecting key stored in an external key provider
* and provides interface to wrap and unwrap the key.
*/
var KeyEncryptionKey = class {
	encryptionAlgorithm;
	name;
	path;
	keyStoreProvider;
	constructor(name, path, keyStoreProvider) {
		this.name = name;
		this.path = path;
		this.keyStoreProvider = keyStoreProvider;
		this.encryptionAlgorithm = KeyEncryptionAlgorithm.RSA_OAEP;
	}
	async wrapEncryptionKey(plainTextEncryptionKey) {
		return this.keyStoreProvider.wrapKey(this.path, this.encryptionAlgorithm, plainTextEncryptionKey);
	}
	async unwrapEncryptionKey(wrappedEncryptionKey) {
		return this.keyStoreProvider.unwrapKey(this.path, this.encryptionAlgorithm, wrappedEncryptionKey);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/AeadAes256CbcHmacSha256Algorithm/AeadAes256CbcHmacSha256Algorithm.js
var AeadAes256CbcHmacSha256Algorithm = class {
	algoVersion = 1;
	blockSizeInBytes = 16;
	encryptionType;
	dataEncryptionKey;
	version;
	versionSize;
	keySizeInBytes;
	minimumCipherTextLength;
	constructor(dataEncryptionKey, encryptionType) {
		this.dataEncryptionKey = dataEncryptionKey;
		this.encryptionType = encryptionType;
		this.version = Buffer.from([this.algoVersion]);
		this.versionSize = Buffer.from([1]);
		this.keySizeInBytes = 32;
		this.minimumCipherTextLength = 1 + 2 * this.blockSizeInBytes + this.keySizeInBytes;
	}
	encrypt(plainTextBuffer) {
		let iv;
		if (this.encryptionType === EncryptionType.RANDOMIZED) iv = randomBytes(16);
		else {
			const ivHmac = createHmac("sha256", this.dataEncryptionKey.ivKeyBuffer);
			ivHmac.update(plainTextBuffer);
			iv = ivHmac.digest().slice(0, this.blockSizeInBytes);
		}
		const cipher = createCipheriv("aes-256-cbc", this.dataEncryptionKey.encryptionKeyBuffer, iv);
		const cipherTextBuffer = Buffer.concat([cipher.update(plainTextBuffer), cipher.final()]);
		const authTagBuffer = this.generateAuthenticationTag(iv, cipherTextBuffer);
		return Buffer.concat([
			Buffer.from([this.algoVersion]),
			authTagBuffer,
			iv,
			cipherTextBuffer
		]);
	}
	decrypt(cipherTextBuffer) {
		if (cipherTextBuffer.length < this.minimumCipherTextLength) throw new Error("Invalid cipher text length");
		if (cipherTextBuffer[0] !== this.algoVersion) throw new Error("Invalid cipher text version");
		const authTagStartIndex = 1;
		const authTagLength = this.keySizeInBytes;
		const ivStartIndex = authTagStartIndex + authTagLength;
		const ivLength = this.blockSizeInBytes;
		const cipherTextStartIndex = ivStartIndex + ivLength;
		const cipherTextLength = cipherTextBuffer.length - cipherTextStartIndex;
		const authenticationTag = cipherTextBuffer.slice(authTagStartIndex, authTagStartIndex + authTagLength);
		const iv = cipherTextBuffer.slice(ivStartIndex, ivStartIndex + ivLength);
		const cipherText = cipherTextBuffer.slice(cipherTextStartIndex, cipherTextStartIndex + cipherTextLength);
		this.validateAuthenticationTag(authenticationTag, iv, cipherText);
		const decipher = createDecipheriv("aes-256-cbc", this.dataEncryptionKey.encryptionKeyBuffer, iv);
		const decrypted = decipher.update(cipherText);
		return Buffer.concat([decrypted, decipher.final()]);
	}
	generateAuthenticationTag(iv, cipherTextBuffer) {
		const hmac = createHmac("sha256", this.dataEncryptionKey.macKeyBuffer);
		const buffer = Buffer.concat([
			this.version,
			iv,
			cipherTextBuffer,
			this.versionSize
		]);
		return hmac.update(buffer).digest();
	}
	validateAuthenticationTag(authenticationTag, iv, cipherText) {
		const expectedAuthTag = this.generateAuthenticationTag(iv, cipherText);
		if (!authenticationTag.equals(expectedAuthTag)) throw new Error("Invalid authentication tag");
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionSettingForProperty.js
/**
* Represents the encryption setting for a specific property in an item.
* @hidden
*/
var EncryptionSettingForProperty = class {
	encryptionKeyId;
	encryptionType;
	encryptionAlgorithm;
	constructor(clientEncryptionIncludedPath) {
		this.encryptionKeyId = clientEncryptionIncludedPath.clientEncryptionKeyId;
		this.encryptionType = clientEncryptionIncludedPath.encryptionType;
		this.encryptionAlgorithm = clientEncryptionIncludedPath.encryptionAlgorithm;
	}
	async buildEncryptionAlgorithm(clientEncryptionKeyProperties, encryptionManager, forceRefresh) {
		return new AeadAes256CbcHmacSha256Algorithm(await this.buildProtectedDataEncryptionKey(clientEncryptionKeyProperties, encryptionManager, forceRefresh), this.encryptionType);
	}
	async buildProtectedDataEncryptionKey(clientEncryptionKeyProperties, encryptionManager, forceRefresh) {
		const keyEncryptionKey = encryptionManager.keyEncryptionKeyCache.getOrCreate(clientEncryptionKeyProperties.encryptionKeyWrapMetadata.name, clientEncryptionKeyProperties.encryptionKeyWrapMetadata.value, encryptionManager.encryptionKeyStoreProvider);
		return await encryptionManager.protectedDataEncryptionKeyCache.getOrCreate(this.encryptionKeyId, keyEncryptionKey, clientEncryptionKeyProperties.wrappedDataEncryptionKey, forceRefresh);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionKey/DataEncryptionKey.js
var DataEncryptionKey = class {
	rootKeyBuffer;
	keySizeInBits = 256;
	keySizeInBytes = this.keySizeInBits / 8;
	encryptionKeyBuffer;
	macKeyBuffer;
	ivKeyBuffer;
	name;
	constructor(rootKey, name) {
		if (rootKey.length !== this.keySizeInBytes) throw new Error("Invalid root key size");
		this.rootKeyBuffer = rootKey;
		this.name = name;
		const encryptionKeySalt = `Microsoft SQL Server cell encryption key with encryption algorithm:AEAD_AES_256_CBC_HMAC_SHA256 and key length:${this.keySizeInBits}`;
		const macKeySalt = `Microsoft SQL Server cell MAC key with encryption algorithm:AEAD_AES_256_CBC_HMAC_SHA256 and key length:${this.keySizeInBits}`;
		const ivKeySalt = `Microsoft SQL Server cell IV key with encryption algorithm:AEAD_AES_256_CBC_HMAC_SHA256 and key length:${this.keySizeInBits}`;
		this.encryptionKeyBuffer = this.getHmacWithSha256(encryptionKeySalt, this.rootKeyBuffer);
		this.macKeyBuffer = this.getHmacWithSha256(macKeySalt, this.rootKeyBuffer);
		this.ivKeyBuffer = this.getHmacWithSha256(ivKeySalt, this.rootKeyBuffer);
	}
	getHmacWithSha256(plainText, key) {
		const hmac = createHmac("sha256", key);
		hmac.update(Buffer.from(plainText, "utf16le"));
		return hmac.digest();
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionKey/ProtectedDataEncryptionKey.js
/**
* A wrapper class around `DataEncryptionKey` that stores it in a protected form.
* The `ProtectedDataEncryptionKey` class extends `DataEncryptionKey` and holds both the raw key and its encrypted form.
* It also includes information about the `KeyEncryptionKey` used to encrypt the data encryption key.
* @hidden
*/
var ProtectedDataEncryptionKey = class extends DataEncryptionKey {
	keyEncryptionKey;
	encryptedValue;
	constructor(name, keyEncryptionKey, rawKey, encryptedKey) {
		super(rawKey, name);
		this.name = name;
		this.keyEncryptionKey = keyEncryptionKey;
		this.encryptedValue = encryptedKey;
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionProcessor.js
var EncryptionProcessor = class {
	containerId;
	containerRid;
	database;
	clientContext;
	encryptionManager;
	constructor(containerId, containerRid, database, clientContext, encryptionManager) {
		this.containerId = containerId;
		this.containerRid = containerRid;
		this.database = database;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
	}
	async encrypt(body) {
		if (!body) throw new ErrorResponse("Input body is null or undefined.");
		let propertiesEncryptedCount = 0;
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return {
			body,
			propertiesEncryptedCount
		};
		for (const pathToEncrypt of encryptionSettings.pathsToEncrypt) {
			const propertyName = pathToEncrypt.slice(1);
			if (!Object.prototype.hasOwnProperty.call(body, propertyName)) continue;
			const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(pathToEncrypt);
			if (!settingForProperty) throw new ErrorResponse("Invalid Encryption Setting for the Property: " + propertyName);
			body[propertyName] = await this.encryptToken(body[propertyName], settingForProperty, propertyName === "id");
			propertiesEncryptedCount++;
		}
		return {
			body,
			propertiesEncryptedCount
		};
	}
	async isPathEncrypted(path) {
		path = extractPath(path);
		if (!(await this.getEncryptionSetting()).getEncryptionSettingForProperty(path)) return false;
		return true;
	}
	async encryptProperty(path, value) {
		path = extractPath(path);
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return value;
		const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(path);
		if (!settingForProperty) return value;
		value = await this.encryptToken(value, settingForProperty, path === "/id");
		return value;
	}
	async getEncryptedPartitionKeyValue(partitionKeyList) {
		const encryptionSettings = await this.getEncryptionSetting();
		let encryptedCount = 0;
		if (!encryptionSettings) return {
			partitionKeyList,
			encryptedCount
		};
		const partitionKeyPaths = encryptionSettings.partitionKeyPaths;
		for (let i = 0; i < partitionKeyPaths.length; i++) {
			const partitionKeyPath = extractPath(partitionKeyPaths[i]);
			if (encryptionSettings.pathsToEncrypt.includes(partitionKeyPath)) {
				const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(partitionKeyPath);
				partitionKeyList[i] = await this.encryptToken(partitionKeyList[i], settingForProperty, partitionKeyPath === "/id");
				encryptedCount++;
			}
		}
		return {
			partitionKeyList,
			encryptedCount
		};
	}
	async getEncryptedUrl(id) {
		const parts = id.split("/");
		const lastPart = parts[parts.length - 1];
		const encryptedLastPart = await this.getEncryptedId(lastPart);
		parts[parts.length - 1] = encryptedLastPart;
		return parts.join("/");
	}
	async getEncryptedId(id) {
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return id;
		const settingForProperty = encryptionSettings.getEncryptionSettingForProperty("/id");
		if (!settingForProperty) return id;
		id = await this.encryptToken(id, settingForProperty, true);
		return id;
	}
	async encryptQueryParameter(path, value, isValueId, type) {
		if (value === null) return value;
		path = extractPath(path);
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return value;
		const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(path);
		if (!settingForProperty) return value;
		return this.encryptToken(value, settingForProperty, isValueId, type);
	}
	async encryptToken(valueToEncrypt, propertySetting, isValueId, type) {
		if (typeof valueToEncrypt === "object" && valueToEncrypt !== null) {
			for (const key in valueToEncrypt) if (Object.prototype.hasOwnProperty.call(valueToEncrypt, key)) valueToEncrypt[key] = await this.encryptToken(valueToEncrypt[key], propertySetting, isValueId, type);
		} else if (Array.isArray(type)) for (let i = 0; i < valueToEncrypt.length; i++) valueToEncrypt[i] = await this.encryptToken(valueToEncrypt[i], propertySetting, isValueId, type);
		else valueToEncrypt = await this.serializeAndEncryptValue(valueToEncrypt, propertySetting, isValueId, type);
		return valueToEncrypt;
	}
	async serializeAndEncryptValue(valueToEncrypt, propertySetting, isValueId, type) {
		if (valueToEncrypt === null) return valueToEncrypt;
		const [typeMarker, serializer] = createSerializer(valueToEncrypt, type);
		const plainText = serializer.serialize(valueToEncrypt);
		const cipherText = (await this.buildEncryptionAlgorithm(propertySetting)).encrypt(plainText);
		if (isValueId) {
			if (typeof valueToEncrypt !== "string") throw new ErrorResponse("The id should be of string type.");
		}
		const cipherTextWithTypeMarker = Buffer.alloc(cipherText.length + 1);
		cipherTextWithTypeMarker[0] = typeMarker;
		cipherText.forEach((value, index) => {
			cipherTextWithTypeMarker[index + 1] = value;
		});
		let encryptedValue = Buffer.from(cipherTextWithTypeMarker).toString("base64");
		if (isValueId) encryptedValue = encryptedValue.replace(/\//g, "_").replace(/\+/g, "-");
		return encryptedValue;
	}
	async decrypt(body) {
		let propertiesDecryptedCount = 0;
		if (body == null) return {
			body,
			propertiesDecryptedCount
		};
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return {
			body,
			propertiesDecryptedCount
		};
		for (const pathToEncrypt of encryptionSettings.pathsToEncrypt) {
			const propertyName = pathToEncrypt.slice(1);
			if (!Object.prototype.hasOwnProperty.call(body, propertyName)) continue;
			const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(pathToEncrypt);
			if (settingForProperty == null) throw new ErrorResponse("Invalid Encryption Setting for the Path: " + pathToEncrypt);
			body[propertyName] = await this.decryptToken(body[propertyName], settingForProperty, propertyName === "id");
			propertiesDecryptedCount++;
		}
		return {
			body,
			propertiesDecryptedCount
		};
	}
	async decryptToken(valueToDecrypt, propertySetting, isValueId) {
		if (typeof valueToDecrypt === "object") {
			for (const key in valueToDecrypt) if (Object.prototype.hasOwnProperty.call(valueToDecrypt, key)) valueToDecrypt[key] = await this.decryptToken(valueToDecrypt[key], propertySetting, isValueId);
		} else if (Array.isArray(valueToDecrypt)) for (let i = 0; i < valueToDecrypt.length; i++) valueToDecrypt[i] = await this.decryptToken(valueToDecrypt[i], propertySetting, isValueId);
		else valueToDecrypt = await this.deserializeAndDecryptValue(valueToDecrypt, propertySetting, isValueId);
		return valueToDecrypt;
	}
	async deserializeAndDecryptValue(valueToDecrypt, propertySetting, isValueId) {
		if (isValueId) valueToDecrypt = valueToDecrypt.replace(/_/g, "/").replace(/-/g, "+");
		const cipherTextWithTypeMarker = Buffer.from(valueToDecrypt, "base64");
		if (cipherTextWithTypeMarker === null) return null;
		const cipherText = Buffer.from(cipherTextWithTypeMarker.slice(1));
		const plainText = (await this.buildEncryptionAlgorithm(propertySetting)).decrypt(cipherText);
		if (plainText === null) throw new ErrorResponse("returned null plain text");
		return createDeserializer(cipherTextWithTypeMarker[0]).deserialize(plainText);
	}
	async getEncryptionSetting(forceRefresh) {
		const key = this.database._rid + "/" + this.containerRid;
		const encryptionSetting = this.encryptionManager.encryptionSettingsCache.get(key);
		if (forceRefresh || !encryptionSetting) return withDiagnostics(async (diagnosticNode) => {
			const path = `/dbs/${this.database.id}/colls/${this.containerId}`;
			const id = `dbs/${this.database.id}/colls/${this.containerId}`;
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				diagnosticNode
			});
			if (!response || !response.result) throw new ErrorResponse("Failed to fetch container definition");
			const containerRid = response.result._rid;
			const clientEncryptionPolicy = response.result.clientEncryptionPolicy;
			const partitionKeyPaths = response.result.partitionKey.paths;
			return await this.encryptionManager.encryptionSettingsCache.create(key, containerRid, partitionKeyPaths, clientEncryptionPolicy);
		}, this.clientContext);
		return encryptionSetting;
	}
	async buildEncryptionAlgorithm(propertySetting) {
		const key = `${this.database._rid}/${propertySetting.encryptionKeyId}`;
		let clientEncryptionKeyProperties = this.encryptionManager.clientEncryptionKeyPropertiesCache.get(key);
		if (!clientEncryptionKeyProperties) clientEncryptionKeyProperties = await this.fetchClientEncryptionKey(propertySetting.encryptionKeyId);
		try {
			return await propertySetting.buildEncryptionAlgorithm(clientEncryptionKeyProperties, this.encryptionManager);
		} catch (err) {
			if (err.statusCode !== StatusCodes.Forbidden) throw err;
			clientEncryptionKeyProperties = await this.fetchClientEncryptionKey(propertySetting.encryptionKeyId);
			try {
				return await propertySetting.buildEncryptionAlgorithm(clientEncryptionKeyProperties, this.encryptionManager, true);
			} catch (retryErr) {
				if (retryErr.statusCode !== StatusCodes.Forbidden) throw retryErr;
				clientEncryptionKeyProperties = await this.fetchClientEncryptionKey(propertySetting.encryptionKeyId, clientEncryptionKeyProperties.etag);
				return propertySetting.buildEncryptionAlgorithm(clientEncryptionKeyProperties, this.encryptionManager);
			}
		}
	}
	async fetchClientEncryptionKey(cekId, cekEtag) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = `/dbs/${this.database.id}/clientencryptionkeys/${cekId}`;
			const id = `dbs/${this.database.id}/clientencryptionkeys/${cekId}`;
			const options = {};
			if (cekEtag) options.accessCondition = {
				type: Constants.HttpHeaders.IfNoneMatch,
				condition: cekEtag
			};
			options.databaseRid = this.database._rid;
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: id,
				options,
				diagnosticNode
			});
			if (!response) throw new ErrorResponse(`Failed to fetch client encryption key ${cekId}`);
			if (response.code === StatusCodes.NotModified) throw new ErrorResponse(`The Client Encryption Key with key id: ${cekId} on database: ${this.database.id} needs to be rewrapped with a valid Key Encryption Key using rewrapClientEncryptionKey. The Key Encryption Key used to wrap the Client Encryption Key has been revoked`);
			const clientEncryptionKeyProperties = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata,
				etag: response.result._etag
			};
			const key = this.database._rid + "/" + cekId;
			this.encryptionManager.clientEncryptionKeyPropertiesCache.set(key, clientEncryptionKeyProperties);
			return clientEncryptionKeyProperties;
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Container/Container.js
/**
* Operations for reading, replacing, or deleting a specific, existing container by id.
*
* @see {@link Containers} for creating new containers, and reading/querying all containers; use `.containers`.
*
* Note: all these operations make calls against a fixed budget.
* You should design your system such that these calls scale sublinearly with your application.
* For instance, do not call `container(id).read()` before every single `item.read()` call, to ensure the container exists;
* do this once on application start up.
*/
var Container = class {
	database;
	id;
	clientContext;
	encryptionManager;
	$items;
	/**
	* Operations for creating new items, and reading/querying all items
	*
	* For reading, replacing, or deleting an existing item, use `.item(id)`.
	*
	* @example Create a new item
	* ```ts snippet:ContainerItems
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resource: createdItem } = await container.items.create({
	*   id: "<item id>",
	*   properties: {},
	* });
	* ```
	*/
	get items() {
		if (!this.$items) this.$items = new Items(this, this.clientContext);
		return this.$items;
	}
	$scripts;
	/**
	* All operations for Stored Procedures, Triggers, and User Defined Functions
	*/
	get scripts() {
		if (!this.$scripts) this.$scripts = new Scripts(this, this.clientContext);
		return this.$scripts;
	}
	$conflicts;
	/**
	* Operations for reading and querying conflicts for the given container.
	*
	* For reading or deleting a specific conflict, use `.conflict(id)`.
	*/
	get conflicts() {
		if (!this.$conflicts) this.$conflicts = new Conflicts(this, this.clientContext);
		return this.$conflicts;
	}
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createDocumentCollectionUri(this.database.id, this.id);
	}
	/**
	* @internal
	*/
	encryptionProcessor;
	/**
	* @internal
	*/
	_rid;
	isEncryptionInitialized = false;
	encryptionInitializationPromise;
	/**
	* Returns a container instance. Note: You should get this from `database.container(id)`, rather than creating your own object.
	* @param database - The parent {@link Database}.
	* @param id - The id of the given container.
	* @hidden
	*/
	constructor(database, id, clientContext, encryptionManager, _rid) {
		this.database = database;
		this.id = id;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
		this._rid = _rid;
		if (this.clientContext.enableEncryption) this.encryptionProcessor = new EncryptionProcessor(this.id, this._rid, this.database, this.clientContext, this.encryptionManager);
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link Item} by id.
	*
	* Use `.items` for creating new items, or querying/reading all items.
	*
	* @param id - The id of the {@link Item}.
	* @param partitionKeyValue - The value of the {@link Item} partition key
	* @example Replace an item
	* ```ts snippet:ContainerItem
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { body: replacedItem } = await container
	*   .item("<item id>", "<partition key value>")
	*   .replace({ id: "<item id>", title: "Updated post", authorID: 5 });
	* ```
	*/
	item(id, partitionKeyValue) {
		return new Item(this, id, this.clientContext, partitionKeyValue);
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link Conflict} by id.
	*
	* Use `.conflicts` for creating new conflicts, or querying/reading all conflicts.
	* @param id - The id of the {@link Conflict}.
	* @example
	* ```ts snippet:ConflictRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const container = database.container("Test Container");
	*
	* const { resource: conflict } = await container.conflict("<conflict-id>").read();
	* ```
	*/
	conflict(id, partitionKey) {
		return new Conflict(this, id, this.clientContext, partitionKey);
	}
	/**
	* Read the container's definition
	* @example
	* ```ts snippet:ContainerRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resource: database } = await client.database("<db id>").container("<container id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.readInternal(diagnosticNode, options);
		}, this.clientContext);
	}
	/**
	* @hidden
	*/
	async readInternal(diagnosticNode, options) {
		const path = getPathFromLink(this.url);
		const id = getIdFromLink(this.url);
		const response = await this.clientContext.read({
			path,
			resourceType: ResourceType.container,
			resourceId: id,
			options,
			diagnosticNode
		});
		this.clientContext.partitionKeyDefinitionCache[this.url] = response.result.partitionKey;
		return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
	}
	/**
	* Replace the container's definition
	* @example
	* ```ts snippet:ContainerReplace
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const containerDefinition = {
	*   id: "Test Container",
	*   partitionKey: {
	*     paths: ["/key1"],
	*   },
	*   throughput: 1000,
	* };
	* const { container } = await database.containers.createIfNotExists(containerDefinition);
	*
	* containerDefinition.throughput = 400;
	* const { container: replacedContainer } = await container.replace(containerDefinition);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the container
	* @example
	* ```ts snippet:DatabaseDeleteContainer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* await client.database("<db id>").container("<container id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Gets the partition key definition first by looking into the cache otherwise by reading the collection.
	* @deprecated This method has been renamed to readPartitionKeyDefinition.
	*/
	async getPartitionKeyDefinition() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.readPartitionKeyDefinition(diagnosticNode);
		}, this.clientContext);
	}
	/**
	* Gets the partition key definition first by looking into the cache otherwise by reading the collection.
	* @hidden
	*/
	async readPartitionKeyDefinition(diagnosticNode) {
		if (this.url in this.clientContext.partitionKeyDefinitionCache) {
			diagnosticNode.addData({ readFromCache: true });
			return new ResourceResponse(this.clientContext.partitionKeyDefinitionCache[this.url], {}, 0, getEmptyCosmosDiagnostics());
		}
		const { headers, statusCode, diagnostics } = await withMetadataDiagnostics(async (node) => {
			return this.readInternal(node);
		}, diagnosticNode, MetadataLookUpType.ContainerLookUp);
		return new ResourceResponse(this.clientContext.partitionKeyDefinitionCache[this.url], headers, statusCode, diagnostics);
	}
	/**
	* Gets offer on container. If none exists, returns an OfferResponse with undefined.
	* @example
	* ```ts snippet:ContainerReadOffer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resource: offer } = await client
	*   .database("<db id>")
	*   .container("<container id>")
	*   .readOffer();
	* ```
	*/
	async readOffer(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			const { resource: container } = await this.read();
			const path = "/offers";
			const url = container._self;
			const response = await this.clientContext.queryFeed({
				path,
				resourceId: "",
				resourceType: ResourceType.offer,
				query: `SELECT * from root where root.resource = "${url}"`,
				resultFn: (result) => result.Offers,
				options,
				diagnosticNode
			});
			const offer = response.result[0] ? new Offer(this.database.client, response.result[0].id, this.clientContext) : void 0;
			return new OfferResponse(response.result[0], response.headers, response.code, getEmptyCosmosDiagnostics(), offer);
		}, this.clientContext);
	}
	async getQueryPlan(query) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			return this.clientContext.getQueryPlan(path + "/docs", ResourceType.item, getIdFromLink(this.url), query, {}, diagnosticNode);
		}, this.clientContext);
	}
	/**
	* Gets the partition key ranges for the container.
	* @param feedOptions - Options for the request.
	* @returns An iterator of partition key ranges.
	* @example
	* ```ts snippet:ContainerReadPartitionKeyRanges
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resources: ranges } = await container.readPartitionKeyRanges().fetchAll();
	* ```
	*/
	readPartitionKeyRanges(feedOptions) {
		feedOptions = feedOptions || {};
		return this.clientContext.queryPartitionKeyRanges(this.url, void 0, feedOptions);
	}
	/**
	*
	* @returns all the feed ranges for which changefeed could be fetched.
	* @example
	* ```ts snippet:ContainerGetFeedRanges
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const { resources: ranges } = await container.getFeedRanges();
	* ```
	*/
	async getFeedRanges() {
		return withDiagnostics(async (diagnosticNode) => {
			const { resources } = await this.readPartitionKeyRanges().fetchAllInternal(diagnosticNode);
			const feedRanges = [];
			for (const resource of resources) {
				const feedRange = new FeedRangeInternal(resource.minInclusive, resource.maxExclusive);
				Object.freeze(feedRange);
				feedRanges.push(feedRange);
			}
			return feedRanges;
		}, this.clientContext);
	}
	/**
	* Delete all documents belong to the container for the provided partition key value
	* @param partitionKey - The partition key value of the items to be deleted
	* @example
	* ```ts snippet:ContainerDeleteAllItemsForPartitionKey
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { container } = await database.containers.createIfNotExists({
	*   id: "Test Container",
	*   partitionKey: {
	*     paths: ["/state"],
	*   },
	* });
	*
	* const cities = [
	*   { id: "1", name: "Olympia", state: "WA", isCapitol: true },
	*   { id: "2", name: "Redmond", state: "WA", isCapitol: false },
	*   { id: "3", name: "Olympia", state: "IL", isCapitol: false },
	* ];
	* for (const city of cities) {
	*   await container.items.create(city);
	* }
	*
	* await container.deleteAllItemsForPartitionKey("WA");
	* ```
	*/
	async deleteAllItemsForPartitionKey(partitionKey, options) {
		return withDiagnostics(async (diagnosticNode) => {
			let path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			path = path + "/operations/partitionkeydelete";
			if (this.clientContext.enableEncryption) {
				await this.checkAndInitializeEncryption();
				options = options || {};
				options.containerRid = this._rid;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
				const partitionKeyInternal = convertToInternalPartitionKey(partitionKey);
				const { partitionKeyList, encryptedCount } = await this.encryptionProcessor.getEncryptedPartitionKeyValue(partitionKeyInternal);
				partitionKey = partitionKeyList;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, encryptedCount);
			}
			let response;
			try {
				response = await this.clientContext.delete({
					path,
					resourceType: ResourceType.container,
					resourceId: id,
					options,
					partitionKey,
					method: HTTPMethod.post,
					diagnosticNode
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Warms up encryption related caches for the container.
	* @example
	* ```ts snippet:ContainerIntializeEncryption
	* import { ClientSecretCredential } from "@azure/identity";
	* import {
	*   AzureKeyVaultEncryptionKeyResolver,
	*   CosmosClient,
	*   EncryptionType,
	*   EncryptionAlgorithm,
	*   ClientEncryptionIncludedPath,
	*   ClientEncryptionPolicy,
	* } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const credentials = new ClientSecretCredential("<tenant-id>", "<client-id>", "<app-secret>");
	* const keyResolver = new AzureKeyVaultEncryptionKeyResolver(credentials);
	* const client = new CosmosClient({
	*   endpoint,
	*   key,
	*   clientEncryptionOptions: {
	*     keyEncryptionKeyResolver: keyResolver,
	*   },
	* });
	* const { database } = await client.databases.createIfNotExists({ id: "<db id>" });
	*
	* const paths = ["/path1", "/path2", "/path3"].map(
	*   (path) =>
	*     ({
	*       path: path,
	*       clientEncryptionKeyId: "< cek - id >",
	*       encryptionType: EncryptionType.DETERMINISTIC,
	*       encryptionAlgorithm: EncryptionAlgorithm.AEAD_AES_256_CBC_HMAC_SHA256,
	*     }) as ClientEncryptionIncludedPath,
	* );
	* const clientEncryptionPolicy: ClientEncryptionPolicy = {
	*   includedPaths: paths,
	*   policyFormatVersion: 2,
	* };
	* const containerDefinition = {
	*   id: "Test Container",
	*   partitionKey: {
	*     paths: ["/id"],
	*   },
	*   clientEncryptionPolicy: clientEncryptionPolicy,
	* };
	* const { container } = await database.containers.createIfNotExists(containerDefinition);
	*
	* await container.initializeEncryption();
	* ```
	*/
	async initializeEncryption() {
		if (!this.clientContext.enableEncryption) throw new ErrorResponse("Encryption is not enabled for the client.");
		else await withDiagnostics(async (diagnosticNode) => {
			const readResponse = await this.readInternal(diagnosticNode);
			if (!readResponse || !readResponse.resource) throw new ErrorResponse("Failed to initialize encryption: The container's resource definition could not be retrieved.");
			this._rid = readResponse.resource._rid;
			this.encryptionProcessor.containerRid = this._rid;
			const clientEncryptionPolicy = readResponse.resource.clientEncryptionPolicy;
			if (!clientEncryptionPolicy) return;
			const partitionKeyPaths = readResponse.resource.partitionKey.paths;
			const databaseResponse = await this.database.readInternal(diagnosticNode);
			if (!databaseResponse || !databaseResponse.resource) throw new ErrorResponse("Failed to initialize encryption: The database's resource definition could not be retrieved.");
			this.database._rid = databaseResponse.resource._rid;
			const encryptionSettingKey = this.database._rid + "/" + this._rid;
			await this.encryptionManager.encryptionSettingsCache.create(encryptionSettingKey, this._rid, partitionKeyPaths, clientEncryptionPolicy);
			const clientEncryptionKeyIds = [...new Set(clientEncryptionPolicy.includedPaths.map((item) => item.clientEncryptionKeyId))];
			for (const clientEncryptionKeyId of clientEncryptionKeyIds) {
				const res = await this.database.readClientEncryptionKey(clientEncryptionKeyId);
				if (!res || !res.clientEncryptionKeyProperties) throw new ErrorResponse(`Failed to initialize encryption: The client encryption key ${clientEncryptionKeyId} could not be retrieved.`);
				const encryptionKeyProperties = res.clientEncryptionKeyProperties;
				const key = this.database._rid + "/" + clientEncryptionKeyId;
				this.encryptionManager.clientEncryptionKeyPropertiesCache.set(key, encryptionKeyProperties);
			}
			this.isEncryptionInitialized = true;
		}, this.clientContext);
	}
	/**
	* Rerank a list of documents using semantic reranking via the Cosmos DB Inference Service.
	* This method uses a semantic reranker to score and reorder the provided documents
	* based on their relevance to the given context.
	*
	* The semantic reranking requests use a separate HTTP pipeline from the main Cosmos DB client
	* and do not use the default SDK retry policies.
	*
	* To use this feature, you must:
	* 1. Configure AAD authentication via `aadCredentials` in `CosmosClientOptions`
	* 2. Provide the inference endpoint via `enablePreviewFeatures.semanticRerank.inferenceEndpoint`
	*    in `CosmosClientOptions`
	*
	* @param rerankContext - The context (e.g. query string) to use for reranking the documents.
	* @param documents - A list of documents (as JSON strings) to be reranked.
	* @param options - Optional dictionary of settings for the reranking request.
	*   Known service options:
	*   - `return_documents` (boolean) — include reranked documents in the response.
	*   - `top_k` (number) — max number of top-ranked documents to return.
	*   - `batch_size` (number) — batch size for processing documents.
	*   - `sort` (boolean) — sort results by relevance score in descending order.
	*   - `document_type` (`"string"` | `"json"`) — type of documents being reranked.
	*   - `target_paths` (string) — comma-separated JSON paths (when document_type is `"json"`).
	*   - `abortSignal` (AbortSignal) — signal to cancel the request.
	*   Any additional keys are forwarded as-is to the inference service.
	* @returns The reranking results including scored documents, latency, and token usage.
	*
	* @example Semantic reranking of query results
	* ```ts snippet:ContainerSemanticRerank
	* import { DefaultAzureCredential } from "@azure/identity";
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const aadCredentials = new DefaultAzureCredential();
	* const client = new CosmosClient({
	*   endpoint,
	*   aadCredentials,
	*   enablePreviewFeatures: {
	*     semanticRerank: {
	*       inferenceEndpoint: "https://your-account.<region>.dbinference.azure.com",
	*     },
	*   },
	* });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	*
	* const queryResults = ["doc1 JSON", "doc2 JSON", "doc3 JSON"];
	* const result = await container.semanticRerank(
	*   "most economical with multiple adjustments",
	*   queryResults,
	*   { return_documents: true, top_k: 10, sort: true },
	* );
	* // Access the top-ranked document
	* if (result.rerankScores.length > 0) {
	*   const topResult = result.rerankScores[0];
	*   const topScore = topResult.score;
	*   const topDocument = topResult.document;
	*   if (topDocument) {
	*     console.log("Top-ranked document:", topDocument);
	*   }
	*   console.log("Top score:", topScore);
	* }
	* ```
	*
	* @beta
	*/
	async semanticRerank(rerankContext, documents, options) {
		return withDiagnostics((diagnosticNode) => this.clientContext.semanticRerank(rerankContext, documents, options, diagnosticNode), this.clientContext);
	}
	/**
	* @internal
	*/
	async checkAndInitializeEncryption() {
		if (!this.isEncryptionInitialized) {
			if (!this.encryptionInitializationPromise) this.encryptionInitializationPromise = this.initializeEncryption();
			await this.encryptionInitializationPromise;
		}
	}
	/**
	* @internal
	* This function handles the scenario where a container is deleted(say from different Client) and recreated with same Id but with different client encryption policy.
	* The idea is to have the container Rid cached and sent out as part of RequestOptions with Container Rid set in "x-ms-cosmos-intended-collection-rid" header.
	* So, when the container being referenced here gets recreated we would end up with a stale encryption settings and container Rid and this would result in BadRequest (and a substatus 1024).
	* This would allow us to refresh the encryption settings and Container Rid, on the premise that the container recreated could possibly be configured with a new encryption policy.
	*/
	async throwIfRequestNeedsARetryPostPolicyRefresh(errorResponse) {
		const key = this.database._rid + "/" + this._rid;
		const encryptionSetting = this.encryptionManager.encryptionSettingsCache.get(key);
		if (!errorResponse?.code || !errorResponse?.headers?.[Constants.HttpHeaders.SubStatus]) return;
		const subStatusCode = errorResponse.headers[Constants.HttpHeaders.SubStatus];
		const isPartitionKeyMismatch = Number(subStatusCode) === SubStatusCodes.PartitionKeyMismatch;
		const isIncorrectContainerRidSubstatus = Number(subStatusCode) === SubStatusCodes.IncorrectContainerRidSubstatus;
		if (errorResponse.code === StatusCodes.BadRequest && (isPartitionKeyMismatch || isIncorrectContainerRidSubstatus)) {
			if (isPartitionKeyMismatch && encryptionSetting.partitionKeyPaths.length) {
				let encryptionSettingsForProperty = null;
				for (const path of encryptionSetting.partitionKeyPaths) {
					const partitionKeyPath = path.split("/")[1];
					encryptionSettingsForProperty = encryptionSetting.getEncryptionSettingForProperty(partitionKeyPath);
					if (encryptionSettingsForProperty) break;
				}
				if (encryptionSettingsForProperty == null) return;
			}
			if (encryptionSetting.containerRid === (await this.encryptionProcessor.getEncryptionSetting(true)).containerRid) return;
			await this.initializeEncryption();
			throw new ErrorResponse("Operation has failed due to a possible mismatch in Client Encryption Policy configured on the container. Retrying may fix the issue. Please refer to https://aka.ms/CosmosClientEncryption for more details." + errorResponse.message);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/offers.js
function validateOffer(body) {
	if (body.throughput) {
		if (body.maxThroughput) throw new Error("Cannot specify `throughput` with `maxThroughput`");
		if (body.autoUpgradePolicy) throw new Error("Cannot specify autoUpgradePolicy with throughput. Use `maxThroughput` instead");
	}
}
// node_modules/@azure/cosmos/dist/esm/client/Container/Containers.js
/**
* Operations for creating new containers, and reading/querying all containers
*
* @see {@link Container} for reading, replacing, or deleting an existing container; use `.container(id)`.
*
* Note: all these operations make calls against a fixed budget.
* You should design your system such that these calls scale sublinearly with your application.
* For instance, do not call `containers.readAll()` before every single `item.read()` call, to ensure the container exists;
* do this once on application start up.
*/
var Containers = class {
	database;
	clientContext;
	encryptionManager;
	/**
	* @hidden
	* @param database - The parent {@link Database}.
	*/
	constructor(database, clientContext, encryptionManager) {
		this.database = database;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
	}
	query(query, options) {
		const path = getPathFromLink(this.database.url, ResourceType.container);
		const id = getIdFromLink(this.database.url);
		return new QueryIterator(this.clientContext, query, options, (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				resultFn: (result) => result.DocumentCollections,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		});
	}
	/**
	* Creates a container.
	*
	* A container is a named logical container for items.
	*
	* A database may contain zero or more named containers and each container consists of
	* zero or more JSON items.
	*
	* Being schema-free, the items in a container do not need to share the same structure or fields.
	*
	*
	* Since containers are application resources, they can be authorized using either the
	* master key or resource keys.
	*
	* @param body - Represents the body of the container.
	* @param options - Use to set options like response page size, continuation tokens, etc.
	* @example
	* ```ts snippet:CosmosClientDatabaseCreateContainer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const container = client.database("<database id>").containers.create({
	*   id: "<name here>",
	* });
	* ```
	*/
	async create(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.createInternal(diagnosticNode, body, options);
		}, this.clientContext);
	}
	/**
	* @hidden
	*/
	async createInternal(diagnosticNode, body, options = {}) {
		const err = {};
		if (!isResourceValid(body, err)) throw err;
		const path = getPathFromLink(this.database.url, ResourceType.container);
		const id = getIdFromLink(this.database.url);
		validateOffer(body);
		if (body.maxThroughput) {
			const autoscaleParams = { maxThroughput: body.maxThroughput };
			if (body.autoUpgradePolicy) autoscaleParams.autoUpgradePolicy = body.autoUpgradePolicy;
			const autoscaleHeader = JSON.stringify(autoscaleParams);
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.AutoscaleSettings]: autoscaleHeader });
			delete body.maxThroughput;
			delete body.autoUpgradePolicy;
		}
		if (body.throughput) {
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.OfferThroughput]: body.throughput });
			delete body.throughput;
		}
		if (typeof body.partitionKey === "string") {
			if (!body.partitionKey.startsWith("/")) throw new Error("Partition key must start with '/'");
			body.partitionKey = { paths: [body.partitionKey] };
		}
		if (!body.partitionKey || !body.partitionKey.paths) body.partitionKey = { paths: [DEFAULT_PARTITION_KEY_PATH] };
		if (this.clientContext.enableEncryption && body.clientEncryptionPolicy) {
			body.clientEncryptionPolicy.policyFormatVersion = body.clientEncryptionPolicy.policyFormatVersion ?? 1;
			validateClientEncryptionPolicy(body.clientEncryptionPolicy, body.partitionKey);
		}
		const response = await this.clientContext.create({
			body,
			path,
			resourceType: ResourceType.container,
			resourceId: id,
			diagnosticNode,
			options
		});
		const ref = new Container(this.database, response.result.id, this.clientContext, this.encryptionManager, response.result._rid);
		this.clientContext.partitionKeyDefinitionCache[ref.url] = response.result.partitionKey;
		return new ContainerResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
	}
	/**
	* Checks if a Container exists, and, if it doesn't, creates it.
	* This will make a read operation based on the id in the `body`, then if it is not found, a create operation.
	* You should confirm that the output matches the body you passed in for non-default properties (i.e. indexing policy/etc.)
	*
	* A container is a named logical container for items.
	*
	* A database may contain zero or more named containers and each container consists of
	* zero or more JSON items.
	*
	* Being schema-free, the items in a container do not need to share the same structure or fields.
	*
	*
	* Since containers are application resources, they can be authorized using either the
	* master key or resource keys.
	*
	* @param body - Represents the body of the container.
	* @param options - Use to set options like response page size, continuation tokens, etc.
	* @example
	* ```ts snippet:ReadmeSampleCreateContainer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { container } = await database.containers.createIfNotExists({ id: "Test Container" });
	* ```
	*/
	async createIfNotExists(body, options) {
		if (!body || body.id === null || body.id === void 0) throw new Error("body parameter must be an object with an id property");
		return withDiagnostics(async (diagnosticNode) => {
			try {
				return await this.database.container(body.id).readInternal(diagnosticNode, options);
			} catch (err) {
				if (err.code === StatusCodes.NotFound) {
					const createResponse = await this.createInternal(diagnosticNode, body, options);
					mergeHeaders(createResponse.headers, err.headers);
					return createResponse;
				} else throw err;
			}
		}, this.clientContext);
	}
	/**
	* Read all containers.
	* @param options - Use to set options like response page size, continuation tokens, etc.
	* @returns {@link QueryIterator} Allows you to return all containers in an array or iterate over them one at a time.
	* @example Read all containers to array.
	* ```ts snippet:ContainersReadAllContainers
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resources: containerList } = await client
	*   .database("<db id>")
	*   .containers.readAll()
	*   .fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Permission/PermissionResponse.js
var PermissionResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, permission, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.permission = permission;
	}
	/** A reference to the {@link Permission} corresponding to the returned {@link PermissionDefinition}. */
	permission;
};
// node_modules/@azure/cosmos/dist/esm/client/Permission/Permission.js
/**
* Use to read, replace, or delete a given {@link Permission} by id.
*
* @see {@link Permissions} to create, upsert, query, or read all Permissions.
*/
var Permission = class {
	user;
	id;
	clientContext;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createPermissionUri(this.user.database.id, this.user.id, this.id);
	}
	/**
	* @hidden
	* @param user - The parent {@link User}.
	* @param id - The id of the given {@link Permission}.
	*/
	constructor(user, id, clientContext) {
		this.user = user;
		this.id = id;
		this.clientContext = clientContext;
	}
	/**
	* Read the {@link PermissionDefinition} of the given {@link Permission}.
	* @example
	* ```ts snippet:PermissionRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const user = database.user("<user-id>");
	*
	* const { resource: permission } = await user.permission("<permission-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new PermissionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Replace the given {@link Permission} with the specified {@link PermissionDefinition}.
	* @param body - The specified {@link PermissionDefinition}.
	* @example
	* ```ts snippet:PermissionReplace
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const user = database.user("<user-id>");
	* const { resource: permission } = await user.permission("<permission-id>").read();
	* permission.resource = "<new-resource-url>";
	*
	* await user.permission("<permission-id>").replace(permission);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new PermissionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the given {@link Permission}.
	* @example
	* ```ts snippet:PermissionDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const user = database.user("<user-id>");
	*
	* await user.permission("<permission-id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new PermissionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Permission/Permissions.js
/**
* Use to create, replace, query, and read all Permissions.
*
* @see {@link Permission} to read, replace, or delete a specific permission by id.
*/
var Permissions = class {
	user;
	clientContext;
	/**
	* @hidden
	* @param user - The parent {@link User}.
	*/
	constructor(user, clientContext) {
		this.user = user;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.user.url, ResourceType.permission);
		const id = getIdFromLink(this.user.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				resultFn: (result) => result.Permissions,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	/**
	* Read all permissions.
	* @example Read all permissions to array.
	* ```ts snippet:PermissionsReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { resources: permissionList } = await database.user("user1").permissions.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
	/**
	* Create a permission.
	*
	* A permission represents a per-User Permission to access a specific resource
	* e.g. Item or Container.
	* @param body - Represents the body of the permission.
	* @example
	* ```ts snippet:PermissionsCreate
	* import { CosmosClient, PermissionDefinition, PermissionMode } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { user } = await database.users.create({ id: "<user-id>" });
	*
	* const permissionDefinition: PermissionDefinition = {
	*   id: "<permission-id>",
	*   permissionMode: PermissionMode.Read,
	*   resource: "<resource-url>",
	* };
	* await user.permissions.create(permissionDefinition);
	* ```
	*/
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.user.url, ResourceType.permission);
			const id = getIdFromLink(this.user.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				diagnosticNode,
				options
			});
			const ref = new Permission(this.user, response.result.id, this.clientContext);
			return new PermissionResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Upsert a permission.
	* A permission represents a per-User Permission to access a
	* specific resource e.g. Item or Container.
	* @example
	* ```ts snippet:PermissionsUpsert
	* import { CosmosClient, PermissionDefinition, PermissionMode } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const user = database.user("<user-id>");
	* const permissionDefinitionToUpsert: PermissionDefinition = {
	*   id: "<permission-id>",
	*   permissionMode: PermissionMode.Read,
	*   resource: "<resource-url>",
	* };
	*
	* await user.permissions.upsert(permissionDefinitionToUpsert);
	* ```
	*/
	async upsert(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.user.url, ResourceType.permission);
			const id = getIdFromLink(this.user.url);
			const response = await this.clientContext.upsert({
				body,
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new Permission(this.user, response.result.id, this.clientContext);
			return new PermissionResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/User/UserResponse.js
var UserResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, user, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.user = user;
	}
	/** A reference to the {@link User} corresponding to the returned {@link UserDefinition}. */
	user;
};
// node_modules/@azure/cosmos/dist/esm/client/User/User.js
/**
* Used to read, replace, and delete Users.
*
* Additionally, you can access the permissions for a given user via `user.permission` and `user.permissions`.
*
* @see {@link Users} to create, upsert, query, or read all.
*/
var User = class {
	database;
	id;
	clientContext;
	/**
	* Operations for creating, upserting, querying, or reading all operations.
	*
	* See `client.permission(id)` to read, replace, or delete a specific Permission by id.
	*/
	permissions;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	*/
	get url() {
		return createUserUri(this.database.id, this.id);
	}
	/**
	* @hidden
	* @param database - The parent {@link Database}.
	*/
	constructor(database, id, clientContext) {
		this.database = database;
		this.id = id;
		this.clientContext = clientContext;
		this.permissions = new Permissions(this, this.clientContext);
	}
	/**
	* Operations to read, replace, or delete a specific Permission by id.
	*
	* See `client.permissions` for creating, upserting, querying, or reading all operations.
	*/
	permission(id) {
		return new Permission(this, id, this.clientContext);
	}
	/**
	* Read the {@link UserDefinition} for the given {@link User}.
	* @example
	* ```ts snippet:UserRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { resource: user } = await database.user("<user-id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Replace the given {@link User}'s definition with the specified {@link UserDefinition}.
	* @param body - The specified {@link UserDefinition} to replace the definition.
	* @example
	* ```ts snippet:UserReplace
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* const { resource: user } = await database.user("<user-id>").read();
	* user.id = "<new user id>";
	*
	* await database.user("<user-id>").replace(user);
	* ```
	*/
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Delete the given {@link User}.
	* @example
	* ```ts snippet:UserDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* await database.user("<user-id>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/User/Users.js
/**
* Used to create, upsert, query, and read all users.
*
* @see {@link User} to read, replace, or delete a specific User by id.
*/
var Users = class {
	database;
	clientContext;
	/**
	* @hidden
	* @param database - The parent {@link Database}.
	*/
	constructor(database, clientContext) {
		this.database = database;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.database.url, ResourceType.user);
		const id = getIdFromLink(this.database.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				resultFn: (result) => result.Users,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	/**
	* Read all users.-
	* @example Read all users to array.
	* ```ts snippet:UsersReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const { resources: usersList } = await database.users.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
	/**
	* Create a database user with the specified {@link UserDefinition}.
	* @param body - The specified {@link UserDefinition}.
	* @example
	* ```ts snippet:UsersCreate
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* await database.users.create({ id: "<user-id>" });
	* ```
	*/
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.database.url, ResourceType.user);
			const id = getIdFromLink(this.database.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new User(this.database, response.result.id, this.clientContext);
			return new UserResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Upsert a database user with a specified {@link UserDefinition}.
	* @param body - The specified {@link UserDefinition}.
	* @example
	* ```ts snippet:UsersUpsert
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* await database.users.upsert({ id: "<user-id>" });
	* ```
	*/
	async upsert(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.database.url, ResourceType.user);
			const id = getIdFromLink(this.database.url);
			const response = await this.clientContext.upsert({
				body,
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new User(this.database, response.result.id, this.clientContext);
			return new UserResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Database/DatabaseResponse.js
/** Response object for Database operations */
var DatabaseResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, database, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.database = database;
	}
	/** A reference to the {@link Database} that the returned {@link DatabaseDefinition} corresponds to. */
	database;
};
// node_modules/@azure/cosmos/dist/esm/client/Database/Database.js
/**
* Operations for reading or deleting an existing database.
*
* @see {@link Databases} for creating new databases, and reading/querying all databases; use `client.databases`.
*
* Note: all these operations make calls against a fixed budget.
* You should design your system such that these calls scale sublinearly with your application.
* For instance, do not call `database.read()` before every single `item.read()` call, to ensure the database exists;
* do this once on application start up.
*/
var Database = class {
	client;
	id;
	clientContext;
	encryptionManager;
	/**
	* Used for creating new containers, or querying/reading all containers.
	*
	* Use `.database(id)` to read, replace, or delete a specific, existing {@link Database} by id.
	*
	* @example Create a new container
	* ```ts snippet:DatabaseCreateContainer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { body: containerDefinition, container } = await client
	*   .database("<db id>")
	*   .containers.create({ id: "<container id>" });
	* ```
	*/
	containers;
	/**
	* Used for creating new users, or querying/reading all users.
	*
	* Use `.user(id)` to read, replace, or delete a specific, existing {@link User} by id.
	*/
	users;
	/**
	* Returns a reference URL to the resource. Used for linking in Permissions.
	* @example
	* ```ts snippet:DatabaseGetUrl
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	*
	* const url = database.url;
	* ```
	*/
	get url() {
		return createDatabaseUri(this.id);
	}
	/**
	* @internal
	*/
	_rid;
	/** Returns a new {@link Database} instance.
	*
	* Note: the intention is to get this object from {@link CosmosClient} via `client.database(id)`, not to instantiate it yourself.
	* @hidden
	*/
	constructor(client, id, clientContext, encryptionManager, _rid) {
		this.client = client;
		this.id = id;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
		this.containers = new Containers(this, this.clientContext, this.encryptionManager);
		this.users = new Users(this, this.clientContext);
		this._rid = _rid;
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link Database} by id.
	*
	* Use `.containers` creating new containers, or querying/reading all containers.
	*
	* @example Delete a container
	* ```ts snippet:DatabaseDeleteContainer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* await client.database("<db id>").container("<container id>").delete();
	* ```
	*/
	container(id) {
		return new Container(this, id, this.clientContext, this.encryptionManager);
	}
	/**
	* Used to read, replace, or delete a specific, existing {@link User} by id.
	*
	* Use `.users` for creating new users, or querying/reading all users.
	* @example Delete a user
	* ```ts snippet:DatabaseDeleteUser
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* await client.database("<db id>").user("<user id>").delete();
	* ```
	*/
	user(id) {
		return new User(this, id, this.clientContext);
	}
	/** Read the definition of the given Database.
	* @example
	* ```ts snippet:DatabaseRead
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resource: database } = await client.database("<db id>").read();
	* ```
	*/
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.readInternal(diagnosticNode, options);
		}, this.clientContext);
	}
	/**
	* @hidden
	*/
	async readInternal(diagnosticNode, options) {
		const path = getPathFromLink(this.url);
		const id = getIdFromLink(this.url);
		const response = await this.clientContext.read({
			path,
			resourceType: ResourceType.database,
			resourceId: id,
			options,
			diagnosticNode
		});
		return new DatabaseResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
	}
	/** Delete the given Database.
	* @example
	* ```ts snippet:CosmosClientDatabaseDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* await client.database("<id here>").delete();
	* ```
	*/
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.database,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new DatabaseResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Gets offer on database. If none exists, returns an OfferResponse with undefined.
	* @example Read the offer on the database
	* ```ts snippet:DatabaseReadOffer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resource: offer } = await client.database("<db id>").readOffer();
	* ```
	*/
	async readOffer(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			const { resource: record } = await withMetadataDiagnostics(async (node) => {
				return this.readInternal(node);
			}, diagnosticNode, MetadataLookUpType.DatabaseLookUp);
			const path = "/offers";
			const url = record._self;
			const response = await this.clientContext.queryFeed({
				path,
				resourceId: "",
				resourceType: ResourceType.offer,
				query: `SELECT * from root where root.resource = "${url}"`,
				resultFn: (result) => result.Offers,
				options,
				diagnosticNode
			});
			const offer = response.result[0] ? new Offer(this.client, response.result[0].id, this.clientContext) : void 0;
			return new OfferResponse(response.result[0], response.headers, response.code, getEmptyCosmosDiagnostics(), offer);
		}, this.clientContext);
	}
	/**
	* Create Encryption key for database account
	* @example
	* ```ts snippet:DatabaseCreateClientEncryptionKey
	* import { ClientSecretCredential } from "@azure/identity";
	* import {
	*   AzureKeyVaultEncryptionKeyResolver,
	*   CosmosClient,
	*   EncryptionKeyWrapMetadata,
	*   EncryptionKeyResolverName,
	*   KeyEncryptionAlgorithm,
	*   EncryptionAlgorithm,
	* } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const credentials = new ClientSecretCredential("<tenant-id>", "<client-id>", "<app-secret>");
	* const keyResolver = new AzureKeyVaultEncryptionKeyResolver(credentials);
	* const client = new CosmosClient({
	*   endpoint,
	*   key,
	*   clientEncryptionOptions: {
	*     keyEncryptionKeyResolver: keyResolver,
	*   },
	* });
	* const { database } = await client.databases.createIfNotExists({ id: "<db id>" });
	* const metadata: EncryptionKeyWrapMetadata = {
	*   type: EncryptionKeyResolverName.AzureKeyVault,
	*   name: "<key-name>",
	*   value: "<key-vault-url>",
	*   algorithm: KeyEncryptionAlgorithm.RSA_OAEP,
	* };
	*
	* await database.createClientEncryptionKey(
	*   "<cek-id>",
	*   EncryptionAlgorithm.AEAD_AES_256_CBC_HMAC_SHA256,
	*   metadata,
	* );
	* ```
	*/
	async createClientEncryptionKey(clientEncryptionKeyId, encryptionAlgorithm, keyWrapMetadata) {
		if (clientEncryptionKeyId == null || !clientEncryptionKeyId.trim()) throw new Error("encryption key id cannot be null or empty");
		if (encryptionAlgorithm !== EncryptionAlgorithm.AEAD_AES_256_CBC_HMAC_SHA256) throw new Error(`Invalid encryption algorithm '${encryptionAlgorithm}' passed.`);
		if (!keyWrapMetadata) throw new Error("encryptionKeyWrapMetadata cannot be null.");
		if (keyWrapMetadata.algorithm !== KeyEncryptionAlgorithm.RSA_OAEP) throw new Error(`Invalid key wrap algorithm '${keyWrapMetadata.algorithm}' passed.`);
		if (!this.clientContext.enableEncryption) throw new Error("Creating a client encryption key requires the use of an encryption-enabled client.");
		const keyEncryptionKey = this.encryptionManager.keyEncryptionKeyCache.getOrCreate(keyWrapMetadata.name, keyWrapMetadata.value, this.encryptionManager.encryptionKeyStoreProvider);
		const body = {
			id: clientEncryptionKeyId,
			encryptionAlgorithm,
			keyWrapMetadata,
			wrappedDataEncryptionKey: (await this.encryptionManager.protectedDataEncryptionKeyCache.getOrCreate(clientEncryptionKeyId, keyEncryptionKey)).encryptedValue.toString("base64")
		};
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url, ResourceType.clientencryptionkey);
			const databaseId = getIdFromLink(this.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: databaseId,
				diagnosticNode
			});
			const ref = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				etag: response.result._etag,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata
			};
			return new ClientEncryptionKeyResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* Read Encryption key for database account
	* @example
	* ```ts snippet:DatabaseReadClientEncryptionKey
	* import { ClientSecretCredential } from "@azure/identity";
	* import { AzureKeyVaultEncryptionKeyResolver, CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const credentials = new ClientSecretCredential("<tenant-id>", "<client-id>", "<app-secret>");
	* const keyResolver = new AzureKeyVaultEncryptionKeyResolver(credentials);
	* const client = new CosmosClient({
	*   endpoint,
	*   key,
	*   clientEncryptionOptions: {
	*     keyEncryptionKeyResolver: keyResolver,
	*   },
	* });
	* const { database } = await client.databases.createIfNotExists({ id: "<db id>" });
	*
	* const { resource: clientEncryptionKey } = await database.readClientEncryptionKey("<cek-id>");
	* ```
	*/
	async readClientEncryptionKey(clientEncryptionKeyId) {
		if (clientEncryptionKeyId == null || !clientEncryptionKeyId.trim()) throw new ErrorResponse("encryption key id cannot be null or empty");
		return withDiagnostics(async (diagnosticNode) => {
			if (!this._rid) {
				const databaseResponse = await this.readInternal(diagnosticNode);
				if (!databaseResponse || !databaseResponse.resource) throw new ErrorResponse(`Error reading database with id ${clientEncryptionKeyId}`);
				this._rid = databaseResponse.resource._rid;
			}
			const path = getPathFromLink(this.url, ResourceType.clientencryptionkey);
			const resourceid = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path: path + `/${clientEncryptionKeyId}`,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: resourceid + `/${ResourceType.clientencryptionkey}/${clientEncryptionKeyId}`,
				options: { databaseRid: this._rid },
				diagnosticNode
			});
			if (!response || !response.result) throw new ErrorResponse(`Error reading client encryption key with id ${clientEncryptionKeyId}`);
			const ref = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				etag: response.result._etag,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata
			};
			return new ClientEncryptionKeyResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	/**
	* rewraps a client encryption key with new key encryption key
	* @param id - client encryption key id
	* @param newKeyWrapMetadata - new encryption key wrap metadata
	* @returns rewrapped client encryption key with new customer managed key
	* @example
	* ```ts snippet:DatabaseRewrapClientEncryptionKey
	* import { ClientSecretCredential } from "@azure/identity";
	* import {
	*   AzureKeyVaultEncryptionKeyResolver,
	*   CosmosClient,
	*   EncryptionKeyWrapMetadata,
	*   EncryptionKeyResolverName,
	*   KeyEncryptionAlgorithm,
	* } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const credentials = new ClientSecretCredential("<tenant-id>", "<client-id>", "<app-secret>");
	* const keyResolver = new AzureKeyVaultEncryptionKeyResolver(credentials);
	* const client = new CosmosClient({
	*   endpoint,
	*   key,
	*   clientEncryptionOptions: {
	*     keyEncryptionKeyResolver: keyResolver,
	*   },
	* });
	* const { database } = await client.databases.createIfNotExists({ id: "<db id>" });
	* const newMetadata: EncryptionKeyWrapMetadata = {
	*   type: EncryptionKeyResolverName.AzureKeyVault,
	*   name: "<key-name>",
	*   value: "<key-vault-url>",
	*   algorithm: KeyEncryptionAlgorithm.RSA_OAEP,
	* };
	*
	* await database.rewrapClientEncryptionKey("<new-cek-id>", newMetadata);
	* ```
	*/
	async rewrapClientEncryptionKey(clientEncryptionKeyId, newKeyWrapMetadata) {
		if (clientEncryptionKeyId == null || !clientEncryptionKeyId.trim()) throw new ErrorResponse("encryption key id cannot be null or empty");
		if (!newKeyWrapMetadata) throw new ErrorResponse("encryptionKeyWrapMetadata cannot be null.");
		if (newKeyWrapMetadata.algorithm !== KeyEncryptionAlgorithm.RSA_OAEP) throw new ErrorResponse(`Invalid key wrap algorithm '${newKeyWrapMetadata.algorithm}' passed.`);
		if (!this.clientContext.enableEncryption) throw new ErrorResponse("Rewrapping a client encryption key requires the use of an encryption-enabled client.");
		const res = await this.readClientEncryptionKey(clientEncryptionKeyId);
		if (!res || !res.clientEncryptionKeyProperties) throw new ErrorResponse(`Error reading client encryption key with id ${clientEncryptionKeyId}`);
		let clientEncryptionKeyProperties = res.clientEncryptionKeyProperties;
		let keyEncryptionKey = this.encryptionManager.keyEncryptionKeyCache.getOrCreate(clientEncryptionKeyProperties.encryptionKeyWrapMetadata.name, clientEncryptionKeyProperties.encryptionKeyWrapMetadata.value, this.encryptionManager.encryptionKeyStoreProvider);
		const unwrappedKey = await keyEncryptionKey.unwrapEncryptionKey(Buffer.from(clientEncryptionKeyProperties.wrappedDataEncryptionKey));
		keyEncryptionKey = this.encryptionManager.keyEncryptionKeyCache.getOrCreate(newKeyWrapMetadata.name, newKeyWrapMetadata.value, this.encryptionManager.encryptionKeyStoreProvider);
		const rewrappedKey = await keyEncryptionKey.wrapEncryptionKey(unwrappedKey);
		clientEncryptionKeyProperties = {
			id: clientEncryptionKeyId,
			encryptionAlgorithm: clientEncryptionKeyProperties.encryptionAlgorithm,
			etag: clientEncryptionKeyProperties.etag,
			wrappedDataEncryptionKey: rewrappedKey,
			encryptionKeyWrapMetadata: newKeyWrapMetadata
		};
		const body = {
			id: clientEncryptionKeyId,
			encryptionAlgorithm: clientEncryptionKeyProperties.encryptionAlgorithm,
			keyWrapMetadata: newKeyWrapMetadata,
			wrappedDataEncryptionKey: rewrappedKey.toString("base64")
		};
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url, ResourceType.clientencryptionkey);
			const resourceid = getIdFromLink(this.url);
			const options = { accessCondition: {
				type: "IfMatch",
				condition: clientEncryptionKeyProperties.etag
			} };
			const response = await this.clientContext.replace({
				body,
				path: path + `/${clientEncryptionKeyId}`,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: resourceid + `/${ResourceType.clientencryptionkey}/${clientEncryptionKeyId}`,
				options,
				diagnosticNode
			});
			if (!response || !response.result) throw new ErrorResponse(`Error rewrapping client encryption key with id ${clientEncryptionKeyId}`);
			const ref = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				etag: response.result._etag,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata
			};
			return new ClientEncryptionKeyResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Database/Databases.js
/**
* Operations for creating new databases, and reading/querying all databases
*
* @see {@link Database} for reading or deleting an existing database; use `client.database(id)`.
*
* Note: all these operations make calls against a fixed budget.
* You should design your system such that these calls scale sublinearly with your application.
* For instance, do not call `databases.readAll()` before every single `item.read()` call, to ensure the database exists;
* do this once on application start up.
*/
var Databases = class {
	client;
	clientContext;
	encryptionManager;
	/**
	* @hidden
	* @param client - The parent {@link CosmosClient} for the Database.
	*/
	constructor(client, clientContext, encryptionManager) {
		this.client = client;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
	}
	query(query, options) {
		const cb = (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path: "/dbs",
				resourceType: ResourceType.database,
				resourceId: "",
				resultFn: (result) => result.Databases,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		};
		return new QueryIterator(this.clientContext, query, options, cb);
	}
	/**
	* Send a request for creating a database.
	*
	* A database manages users, permissions and a set of containers.
	* Each Azure Cosmos DB Database Account is able to support multiple independent named databases,
	* with the database being the logical container for data.
	*
	* Each Database consists of one or more containers, each of which in turn contain one or more
	* documents. Since databases are an administrative resource, the Service Master Key will be
	* required in order to access and successfully complete any action using the User APIs.
	*
	* @param body - The {@link DatabaseDefinition} that represents the {@link Database} to be created.
	* @param options - Use to set options like response page size, continuation tokens, etc.
	* @example
	* ```ts snippet:CosmosClientDatabases
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { resource: databaseDefinition, database } = await client.databases.create({
	*   id: "<name here>",
	* });
	* ```
	*/
	async create(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.createInternal(diagnosticNode, body, options);
		}, this.clientContext);
	}
	/**
	* @hidden
	*/
	async createInternal(diagnosticNode, body, options = {}) {
		const err = {};
		if (!isResourceValid(body, err)) throw err;
		validateOffer(body);
		if (body.maxThroughput) {
			const autoscaleParams = { maxThroughput: body.maxThroughput };
			if (body.autoUpgradePolicy) autoscaleParams.autoUpgradePolicy = body.autoUpgradePolicy;
			const autoscaleHeaders = JSON.stringify(autoscaleParams);
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.AutoscaleSettings]: autoscaleHeaders });
			delete body.maxThroughput;
			delete body.autoUpgradePolicy;
		}
		if (body.throughput) {
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.OfferThroughput]: body.throughput });
			delete body.throughput;
		}
		const response = await this.clientContext.create({
			body,
			path: "/dbs",
			resourceType: ResourceType.database,
			resourceId: void 0,
			diagnosticNode,
			options
		});
		const ref = new Database(this.client, body.id, this.clientContext, this.encryptionManager, response.result._rid);
		return new DatabaseResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
	}
	/**
	* Check if a database exists, and if it doesn't, create it.
	* This will make a read operation based on the id in the `body`, then if it is not found, a create operation.
	*
	* A database manages users, permissions and a set of containers.
	* Each Azure Cosmos DB Database Account is able to support multiple independent named databases,
	* with the database being the logical container for data.
	*
	* Each Database consists of one or more containers, each of which in turn contain one or more
	* documents. Since databases are an an administrative resource, the Service Master Key will be
	* required in order to access and successfully complete any action using the User APIs.
	*
	* @param body - The {@link DatabaseDefinition} that represents the {@link Database} to be created.
	* @param options - Additional options for the request
	* @example
	* ```ts snippet:ReadmeSampleCreateDatabase
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { database } = await client.databases.createIfNotExists({ id: "Test Database" });
	* ```
	*/
	async createIfNotExists(body, options) {
		if (!body || body.id === null || body.id === void 0) throw new Error("body parameter must be an object with an id property");
		return withDiagnostics(async (diagnosticNode) => {
			try {
				return await this.client.database(body.id).readInternal(diagnosticNode, options);
			} catch (err) {
				if (err.code === StatusCodes.NotFound) {
					const createResponse = await this.createInternal(diagnosticNode, body, options);
					mergeHeaders(createResponse.headers, err.headers);
					return createResponse;
				} else throw err;
			}
		}, this.clientContext);
	}
	/**
	* Reads all databases.
	* @param options - Use to set options like response page size, continuation tokens, etc.
	* @returns {@link QueryIterator} Allows you to return all databases in an array or iterate over them one at a time.
	* @example Read all databases to array.
	* ```ts snippet:DatabasesReadAll
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	*
	* const { resources: databaseList } = await client.databases.readAll().fetchAll();
	* ```
	*/
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/plugins/Plugin.js
/**
* Used to specify which type of events to execute this plug in on.
*
* @hidden
*/
var PluginOn;
(function(PluginOn) {
	/**
	* Will be executed per network request
	*/
	PluginOn["request"] = "request";
	/**
	* Will be executed per API operation
	*/
	PluginOn["operation"] = "operation";
})(PluginOn || (PluginOn = {}));
/**
* @internal
*/
async function executePlugins(diagnosticNode, requestContext, next, on) {
	if (!requestContext.plugins) return next(requestContext, diagnosticNode, void 0);
	let level = 0;
	const _ = (inner) => {
		if (++level >= inner.plugins.length) return next(requestContext, diagnosticNode, void 0);
		else if (inner.plugins[level].on !== on) return _(requestContext);
		else return inner.plugins[level].plugin(inner, diagnosticNode, _);
	};
	if (requestContext.plugins[level].on !== on) return _(requestContext);
	else return requestContext.plugins[level].plugin(requestContext, diagnosticNode, _);
}
// node_modules/@azure/cosmos/dist/esm/retry/defaultRetryPolicy.js
/**
* @hidden
*/
const CONNECTION_ERROR_CODES = [
	10004,
	10009,
	10013,
	10014,
	10022,
	10035,
	10036,
	10048,
	10054,
	10058,
	10060,
	10061,
	10063,
	10064,
	10065,
	"ECONNRESET",
	TimeoutErrorCode,
	"EPIPE"
];
/**
* @hidden
*/
function needsRetry(operationType, code) {
	return (operationType === OperationType.Read || operationType === OperationType.Query) && CONNECTION_ERROR_CODES.includes(code);
}
/**
* This class implements the default connection retry policy for requests.
* @hidden
*/
var DefaultRetryPolicy = class {
	operationType;
	maxTries = 10;
	currentRetryAttemptCount = 0;
	retryAfterInMs = 1e3;
	constructor(operationType) {
		this.operationType = operationType;
	}
	/**
	* Determines whether the request should be retried or not.
	* @param err - Error returned by the request.
	*/
	async shouldRetry(err, diagnosticNode) {
		if (err) {
			if (this.currentRetryAttemptCount < this.maxTries && needsRetry(this.operationType, err.code)) {
				diagnosticNode.addData({ successfulRetryPolicy: "default" });
				this.currentRetryAttemptCount++;
				return true;
			}
		}
		return false;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/endpointDiscoveryRetryPolicy.js
/**
* This class implements the retry policy for endpoint discovery.
* @hidden
*/
var EndpointDiscoveryRetryPolicy = class EndpointDiscoveryRetryPolicy {
	globalEndpointManager;
	resourceType;
	operationType;
	globalPartitionEndpointManager;
	/** Current retry attempt count. */
	currentRetryAttemptCount;
	/** Retry interval in milliseconds. */
	retryAfterInMs;
	/** Max number of retry attempts to perform. */
	maxTries;
	static maxTries = 120;
	static retryAfterInMs = 1e3;
	/**
	* @param globalEndpointManager - The GlobalEndpointManager instance.
	*/
	constructor(globalEndpointManager, resourceType, operationType, globalPartitionEndpointManager) {
		this.globalEndpointManager = globalEndpointManager;
		this.resourceType = resourceType;
		this.operationType = operationType;
		this.globalPartitionEndpointManager = globalPartitionEndpointManager;
		this.maxTries = EndpointDiscoveryRetryPolicy.maxTries;
		this.currentRetryAttemptCount = 0;
		this.retryAfterInMs = EndpointDiscoveryRetryPolicy.retryAfterInMs;
	}
	/**
	* Determines whether the request should be retried or not.
	* @param err - Error returned by the request.
	*/
	async shouldRetry(err, diagnosticNode, retryContext, locationEndpoint, requestContext) {
		if (!err) return false;
		if (!retryContext || !locationEndpoint) return false;
		if (!this.globalEndpointManager.enableEndpointDiscovery) return false;
		if (this.globalPartitionEndpointManager) {
			if (await this.globalPartitionEndpointManager.tryPartitionLevelFailover(requestContext, diagnosticNode)) return true;
		}
		if (this.currentRetryAttemptCount >= this.maxTries) return false;
		this.currentRetryAttemptCount++;
		retryContext.retryCount = this.currentRetryAttemptCount;
		retryContext.clearSessionTokenNotAvailable = false;
		retryContext.retryRequestOnPreferredLocations = false;
		diagnosticNode.addData({ successfulRetryPolicy: "endpointDiscovery" });
		if (this.resourceType === ResourceType.none && this.operationType === OperationType.Read) return true;
		if (isReadRequest(this.operationType)) await this.globalEndpointManager.markCurrentLocationUnavailableForRead(diagnosticNode, locationEndpoint);
		else await this.globalEndpointManager.markCurrentLocationUnavailableForWrite(diagnosticNode, locationEndpoint);
		return true;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/sessionRetryPolicy.js
/**
* This class implements the retry policy for session consistent reads.
* @hidden
*/
var SessionRetryPolicy = class {
	globalEndpointManager;
	resourceType;
	operationType;
	connectionPolicy;
	/** Current retry attempt count. */
	currentRetryAttemptCount = 0;
	/** Retry interval in milliseconds. */
	retryAfterInMs = 0;
	/**
	* @param globalEndpointManager - The GlobalEndpointManager instance.
	*/
	constructor(globalEndpointManager, resourceType, operationType, connectionPolicy) {
		this.globalEndpointManager = globalEndpointManager;
		this.resourceType = resourceType;
		this.operationType = operationType;
		this.connectionPolicy = connectionPolicy;
	}
	/**
	* Determines whether the request should be retried or not.
	* @param err - Error returned by the request.
	* @param callback - The callback function which takes bool argument which specifies whether the request
	* will be retried or not.
	*/
	async shouldRetry(err, diagnosticNode, retryContext) {
		if (!err) return false;
		if (!retryContext) return false;
		if (!this.connectionPolicy.enableEndpointDiscovery) return false;
		if (this.globalEndpointManager.canUseMultipleWriteLocations(this.resourceType, this.operationType)) {
			const endpoints = isReadRequest(this.operationType) ? await this.globalEndpointManager.getReadEndpoints() : await this.globalEndpointManager.getWriteEndpoints();
			if (this.currentRetryAttemptCount > endpoints.length) return false;
			else {
				this.currentRetryAttemptCount++;
				retryContext.retryCount++;
				retryContext.retryRequestOnPreferredLocations = this.currentRetryAttemptCount > 1;
				retryContext.clearSessionTokenNotAvailable = this.currentRetryAttemptCount === endpoints.length;
				diagnosticNode.addData({ successfulRetryPolicy: "session" });
				return true;
			}
		} else if (this.currentRetryAttemptCount > 1) return false;
		else {
			this.currentRetryAttemptCount++;
			retryContext.retryCount++;
			retryContext.retryRequestOnPreferredLocations = false;
			retryContext.clearSessionTokenNotAvailable = true;
			diagnosticNode.addData({ successfulRetryPolicy: "session" });
			return true;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/timeoutFailoverRetryPolicy.js
/**
* This class TimeoutFailoverRetryPolicy handles retries for read operations
* (including data plane,metadata, and query plan) in case of request timeouts
* (TimeoutError) or service unavailability (503 status code) by performing failover
* and retrying on other regions.
* @hidden
*/
var TimeoutFailoverRetryPolicy = class {
	globalEndpointManager;
	headers;
	methodType;
	resourceType;
	operationType;
	enableEndPointDiscovery;
	globalPartitionEndpointManager;
	maxRetryAttemptCount = 120;
	maxServiceUnavailableRetryCount = 1;
	retryAfterInMs = 0;
	failoverRetryCount = 0;
	request;
	locationEndpoint;
	constructor(globalEndpointManager, headers, methodType, resourceType, operationType, enableEndPointDiscovery, globalPartitionEndpointManager) {
		this.globalEndpointManager = globalEndpointManager;
		this.headers = headers;
		this.methodType = methodType;
		this.resourceType = resourceType;
		this.operationType = operationType;
		this.enableEndPointDiscovery = enableEndPointDiscovery;
		this.globalPartitionEndpointManager = globalPartitionEndpointManager;
	}
	/**
	* Checks if a timeout request is valid for the timeout failover retry policy.
	* A valid request should be a data plane, metadata, or query plan request.
	* @returns
	*/
	isValidRequestForTimeoutError() {
		const isQuery = Constants.HttpHeaders.IsQuery in this.headers;
		const isQueryPlan = Constants.HttpHeaders.IsQueryPlan in this.headers;
		if (this.methodType === HTTPMethod.get || isQuery || isQueryPlan) return true;
		return false;
	}
	async shouldRetry(err, diagnosticNode, retryContext, locationEndpoint, requestContext) {
		if (!err) return false;
		if (!retryContext || !locationEndpoint) return false;
		if (!this.enableEndPointDiscovery) return false;
		if (requestContext && this.globalPartitionEndpointManager) await this.globalPartitionEndpointManager.tryPartitionLevelFailover(requestContext, diagnosticNode);
		if (err.code === "TimeoutError" && !this.isValidRequestForTimeoutError()) return false;
		if (err.code === StatusCodes.ServiceUnavailable && this.failoverRetryCount >= this.maxServiceUnavailableRetryCount) return false;
		if (this.failoverRetryCount >= this.maxRetryAttemptCount) return false;
		const canUseMultipleWriteLocations = this.globalEndpointManager.canUseMultipleWriteLocations(this.resourceType, this.operationType);
		const readRequest = isReadRequest(this.operationType);
		if (!canUseMultipleWriteLocations && !readRequest && !this.globalPartitionEndpointManager?.isPartitionLevelAutomaticFailoverEnabled()) return false;
		this.failoverRetryCount++;
		retryContext.retryLocationServerIndex = await this.findEndpointIndex(this.failoverRetryCount);
		diagnosticNode.addData({ successfulRetryPolicy: "timeout-failover" });
		return true;
	}
	/**
	* Determines index of endpoint to be used for retry based upon failoverRetryCount and avalable locations
	* @param failoverRetryCount - count of failovers
	* @returns
	*/
	async findEndpointIndex(failoverRetryCount) {
		const preferredLocationsCount = this.globalEndpointManager.preferredLocationsCount;
		const readRequest = isReadRequest(this.operationType);
		let endpointIndex = 0;
		if (preferredLocationsCount !== 0) endpointIndex = failoverRetryCount % preferredLocationsCount;
		else if (readRequest) {
			const getReadEndpoints = await this.globalEndpointManager.getReadEndpoints();
			if (getReadEndpoints && getReadEndpoints.length > 0) endpointIndex = failoverRetryCount % getReadEndpoints.length;
		} else {
			const getWriteEndpoints = await this.globalEndpointManager.getWriteEndpoints();
			if (getWriteEndpoints && getWriteEndpoints.length > 0) endpointIndex = failoverRetryCount % getWriteEndpoints.length;
		}
		return endpointIndex;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/retryUtility.js
/**
* @hidden
*/
async function execute({ diagnosticNode, retryContext = { retryCount: 0 }, retryPolicies, requestContext, executeRequest }) {
	return addDiagnosticChild(async (localDiagnosticNode) => {
		localDiagnosticNode.addData({ requestAttempNumber: retryContext.retryCount });
		if (!retryPolicies) retryPolicies = {
			endpointDiscoveryRetryPolicy: new EndpointDiscoveryRetryPolicy(requestContext.globalEndpointManager, requestContext.resourceType, requestContext.operationType, requestContext.globalPartitionEndpointManager),
			resourceThrottleRetryPolicy: new ResourceThrottleRetryPolicy(requestContext.connectionPolicy.retryOptions ?? {}),
			sessionReadRetryPolicy: new SessionRetryPolicy(requestContext.globalEndpointManager, requestContext.resourceType, requestContext.operationType, requestContext.connectionPolicy),
			defaultRetryPolicy: new DefaultRetryPolicy(requestContext.operationType),
			timeoutFailoverRetryPolicy: new TimeoutFailoverRetryPolicy(requestContext.globalEndpointManager, requestContext.headers, requestContext.method, requestContext.resourceType, requestContext.operationType, requestContext.connectionPolicy.enableEndpointDiscovery, requestContext.globalPartitionEndpointManager)
		};
		if (retryContext && retryContext.clearSessionTokenNotAvailable) {
			requestContext.client.clearSessionToken(requestContext.path);
			delete requestContext.headers["x-ms-session-token"];
		}
		if (retryContext && retryContext.retryLocationServerIndex) requestContext.endpoint = await requestContext.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode: localDiagnosticNode,
			resourceType: requestContext.resourceType,
			operationType: requestContext.operationType,
			startServiceEndpointIndex: retryContext.retryLocationServerIndex,
			excludedLocations: requestContext.options?.excludedLocations
		});
		else requestContext.endpoint = await requestContext.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode: localDiagnosticNode,
			resourceType: requestContext.resourceType,
			operationType: requestContext.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: requestContext.options?.excludedLocations
		});
		const startTimeUTCInMs = getCurrentTimestampInMs();
		const correlatedActivityId = requestContext.headers[Constants.HttpHeaders.CorrelatedActivityId];
		if (requestContext.globalPartitionEndpointManager) requestContext = await requestContext.globalPartitionEndpointManager.tryAddPartitionLevelLocationOverride(requestContext, localDiagnosticNode);
		try {
			const response = await executeRequest(localDiagnosticNode, requestContext);
			response.headers[Constants.ThrottleRetryCount] = retryPolicies.resourceThrottleRetryPolicy.currentRetryAttemptCount;
			response.headers[Constants.ThrottleRetryWaitTimeInMs] = retryPolicies.resourceThrottleRetryPolicy.cummulativeWaitTimeinMs;
			if (correlatedActivityId) response.headers[Constants.HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
			return response;
		} catch (err) {
			let retryPolicy;
			const headers = err.headers || {};
			if (correlatedActivityId) headers[Constants.HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
			if (err.code === StatusCodes.ENOTFOUND || err.code === "REQUEST_SEND_ERROR" || err.code === StatusCodes.Forbidden && (err.substatus === SubStatusCodes.DatabaseAccountNotFound || err.substatus === SubStatusCodes.WriteForbidden)) retryPolicy = retryPolicies.endpointDiscoveryRetryPolicy;
			else if (err.code === StatusCodes.TooManyRequests && !isBulkRequest(requestContext)) retryPolicy = retryPolicies.resourceThrottleRetryPolicy;
			else if (err.code === StatusCodes.NotFound && err.substatus === SubStatusCodes.ReadSessionNotAvailable) retryPolicy = retryPolicies.sessionReadRetryPolicy;
			else if (err.code === StatusCodes.ServiceUnavailable || err.code === "TimeoutError") retryPolicy = retryPolicies.timeoutFailoverRetryPolicy;
			else retryPolicy = retryPolicies.defaultRetryPolicy;
			const results = await retryPolicy.shouldRetry(err, localDiagnosticNode, retryContext, requestContext.endpoint, requestContext);
			if (!results) {
				headers[Constants.ThrottleRetryCount] = retryPolicies.resourceThrottleRetryPolicy.currentRetryAttemptCount;
				headers[Constants.ThrottleRetryWaitTimeInMs] = retryPolicies.resourceThrottleRetryPolicy.cummulativeWaitTimeinMs;
				err.headers = {
					...err.headers,
					...headers
				};
				throw err;
			} else {
				requestContext.retryCount++;
				const newUrl = results[1];
				if (newUrl !== void 0) requestContext.endpoint = newUrl;
				localDiagnosticNode.recordFailedNetworkCall(startTimeUTCInMs, requestContext, retryContext.retryCount, err.code, err.subsstatusCode, headers);
				await sleep(retryPolicy.retryAfterInMs);
				return execute({
					diagnosticNode,
					executeRequest,
					requestContext,
					retryContext,
					retryPolicies
				});
			}
		}
	}, diagnosticNode, DiagnosticNodeType.HTTP_REQUEST);
}
/**
* @hidden
*/
function isBulkRequest(requestContext) {
	return requestContext.operationType === "batch" && !requestContext.headers[Constants.HttpHeaders.IsBatchAtomic];
}
// node_modules/@azure/cosmos/dist/esm/request/defaultAgent.js
/**
* @internal
*/
const defaultHttpsAgent = new https.Agent({
	keepAlive: true,
	minVersion: "TLSv1.2"
});
/**
* @internal
*/
const defaultHttpAgent = new http.Agent({ keepAlive: true });
// node_modules/@azure/cosmos/dist/esm/utils/cachedClient.js
let cachedHttpClient;
function getCachedDefaultHttpClient() {
	if (!cachedHttpClient) cachedHttpClient = createDefaultHttpClient();
	return cachedHttpClient;
}
// node_modules/@azure/cosmos/dist/esm/request/RequestHandler.js
const logger$2 = createClientLogger("RequestHandler");
async function executeRequest(diagnosticNode, requestContext) {
	return executePlugins(diagnosticNode, requestContext, httpRequest, PluginOn.request);
}
/**
* @hidden
*/
async function httpRequest(requestContext, diagnosticNode) {
	const controller = new AbortController();
	const signal = controller.signal;
	const userSignal = requestContext.options && requestContext.options.abortSignal;
	let userSignalListener = void 0;
	if (userSignal) {
		if (userSignal.aborted) controller.abort();
		else {
			userSignalListener = () => {
				controller.abort();
			};
			userSignal.addEventListener("abort", userSignalListener);
		}
	}
	let requestTimeout = requestContext.connectionPolicy.requestTimeout;
	if ((requestContext.globalPartitionEndpointManager?.isPartitionLevelAutomaticFailoverEnabled() || requestContext.globalPartitionEndpointManager?.isPartitionLevelCircuitBreakerEnabled()) && requestContext.partitionKeyRangeId && requestContext.resourceType === ResourceType.item && isReadRequest(requestContext.operationType)) requestTimeout = Math.min(requestContext.connectionPolicy.requestTimeout, Constants.RequestTimeoutForReadsInMs);
	const timeout = setTimeout(() => {
		controller.abort();
	}, requestTimeout);
	let response;
	if (requestContext.body) requestContext.body = bodyFromData(requestContext.body);
	const httpsClient = requestContext.httpClient ?? getCachedDefaultHttpClient();
	const url = prepareURL(requestContext.endpoint, requestContext.path);
	const reqHeaders = createHttpHeaders(requestContext.headers);
	const pipelineRequest = createPipelineRequest({
		url,
		headers: reqHeaders,
		method: requestContext.method,
		abortSignal: signal,
		body: requestContext.body
	});
	if (requestContext.requestAgent) pipelineRequest.agent = requestContext.requestAgent;
	else {
		const parsedUrl = new URL(url);
		pipelineRequest.agent = parsedUrl.protocol === "http:" ? defaultHttpAgent : defaultHttpsAgent;
		pipelineRequest.allowInsecureConnection = parsedUrl.protocol === "http:";
	}
	const startTimeUTCInMs = getCurrentTimestampInMs();
	try {
		if (requestContext.pipeline) response = await requestContext.pipeline.sendRequest(httpsClient, pipelineRequest);
		else response = await httpsClient.sendRequest(pipelineRequest);
	} catch (error) {
		if (error.name === "AbortError") {
			if (userSignal && userSignal.aborted === true) throw error;
			throw new TimeoutError(`Timeout Error! Request took more than ${requestContext.connectionPolicy.requestTimeout} ms`);
		}
		throw error;
	} finally {
		clearTimeout(timeout);
		if (userSignal && userSignalListener) userSignal.removeEventListener("abort", userSignalListener);
	}
	const result = response.status === 204 || response.status === 304 || response.bodyAsText === "" ? null : JSON.parse(response.bodyAsText);
	const responseHeaders = response.headers.toJSON();
	const substatus = responseHeaders[Constants.HttpHeaders.SubStatus] ? parseInt(responseHeaders[Constants.HttpHeaders.SubStatus], 10) : void 0;
	diagnosticNode.recordSuccessfulNetworkCall(startTimeUTCInMs, requestContext, response, substatus, url);
	if (response.status >= 400) {
		const errorResponse = new ErrorResponse(result.message);
		logger$2.warning(response.status + " " + requestContext.endpoint + " " + requestContext.path + " " + result.message);
		errorResponse.code = response.status;
		errorResponse.body = result;
		errorResponse.headers = responseHeaders;
		if (Constants.HttpHeaders.ActivityId in responseHeaders) errorResponse.activityId = responseHeaders[Constants.HttpHeaders.ActivityId];
		if (Constants.HttpHeaders.SubStatus in responseHeaders) errorResponse.substatus = substatus;
		if (Constants.HttpHeaders.RetryAfterInMs in responseHeaders) {
			errorResponse.retryAfterInMs = parseInt(responseHeaders[Constants.HttpHeaders.RetryAfterInMs], 10);
			Object.defineProperty(errorResponse, "retryAfterInMilliseconds", { get: () => {
				return errorResponse.retryAfterInMs;
			} });
		}
		throw errorResponse;
	}
	return {
		headers: responseHeaders,
		result,
		code: response.status,
		substatus
	};
}
/**
* @hidden
*/
async function request(requestContext, diagnosticNode) {
	if (requestContext.body) {
		requestContext.body = bodyFromData(requestContext.body);
		if (!requestContext.body) throw new Error("parameter data must be a javascript object, string, or Buffer");
	}
	return addDiagnosticChild(async (childNode) => {
		return execute({
			diagnosticNode: childNode,
			requestContext,
			executeRequest
		});
	}, diagnosticNode, DiagnosticNodeType.REQUEST_ATTEMPTS);
}
const RequestHandler = { request };
// node_modules/@azure/cosmos/dist/esm/utils/atob.js
function atob(str) {
	return Buffer.from(str, "base64").toString("binary");
}
// node_modules/@azure/cosmos/dist/esm/session/VectorSessionToken.js
/**
* Models vector clock bases session token. Session token has the following format:
* `{Version}#{GlobalLSN}#{RegionId1}={LocalLsn1}#{RegionId2}={LocalLsn2}....#{RegionIdN}={LocalLsnN}`
* 'Version' captures the configuration number of the partition which returned this session token.
* 'Version' is incremented everytime topology of the partition is updated (say due to Add/Remove/Failover).
*
* The choice of separators '#' and '=' is important. Separators ';' and ',' are used to delimit
* per-partitionKeyRange session token
* @hidden
*
*/
var VectorSessionToken = class VectorSessionToken {
	version;
	globalLsn;
	localLsnByregion;
	sessionToken;
	static SEGMENT_SEPARATOR = "#";
	static REGION_PROGRESS_SEPARATOR = "=";
	constructor(version, globalLsn, localLsnByregion, sessionToken) {
		this.version = version;
		this.globalLsn = globalLsn;
		this.localLsnByregion = localLsnByregion;
		this.sessionToken = sessionToken;
		if (!this.sessionToken) {
			const regionAndLocalLsn = [];
			for (const [key, value] of this.localLsnByregion.entries()) regionAndLocalLsn.push(`${key}${VectorSessionToken.REGION_PROGRESS_SEPARATOR}${value}`);
			const regionProgress = regionAndLocalLsn.join(VectorSessionToken.SEGMENT_SEPARATOR);
			if (regionProgress === "") this.sessionToken = `${this.version}${VectorSessionToken.SEGMENT_SEPARATOR}${this.globalLsn}`;
			else this.sessionToken = `${this.version}${VectorSessionToken.SEGMENT_SEPARATOR}${this.globalLsn}${VectorSessionToken.SEGMENT_SEPARATOR}${regionProgress}`;
		}
	}
	static create(sessionToken) {
		const [versionStr, globalLsnStr, ...regionSegments] = sessionToken.split(VectorSessionToken.SEGMENT_SEPARATOR);
		const version = parseInt(versionStr, 10);
		const globalLsn = parseFloat(globalLsnStr);
		if (typeof version !== "number" || typeof globalLsn !== "number") return null;
		const lsnByRegion = /* @__PURE__ */ new Map();
		for (const regionSegment of regionSegments) {
			const [regionIdStr, localLsnStr] = regionSegment.split(VectorSessionToken.REGION_PROGRESS_SEPARATOR);
			if (!regionIdStr || !localLsnStr) return null;
			const regionId = parseInt(regionIdStr, 10);
			let localLsn;
			try {
				localLsn = localLsnStr;
			} catch (err) {
				return null;
			}
			if (typeof regionId !== "number") return null;
			lsnByRegion.set(regionId, localLsn);
		}
		return new VectorSessionToken(version, globalLsn, lsnByRegion, sessionToken);
	}
	equals(other) {
		return !other ? false : this.version === other.version && this.globalLsn === other.globalLsn && this.areRegionProgressEqual(other.localLsnByregion);
	}
	merge(other) {
		if (other == null) throw new Error("other (Vector Session Token) must not be null");
		if (this.version === other.version && this.localLsnByregion.size !== other.localLsnByregion.size) throw new Error(`Compared session tokens ${this.sessionToken} and ${other.sessionToken} have unexpected regions`);
		const [higherVersionSessionToken, lowerVersionSessionToken] = this.version < other.version ? [other, this] : [this, other];
		const highestLocalLsnByRegion = /* @__PURE__ */ new Map();
		for (const [regionId, highLocalLsn] of higherVersionSessionToken.localLsnByregion.entries()) {
			const lowLocalLsn = lowerVersionSessionToken.localLsnByregion.get(regionId);
			if (lowLocalLsn) highestLocalLsnByRegion.set(regionId, max(highLocalLsn, lowLocalLsn));
			else if (this.version === other.version) throw new Error(`Compared session tokens have unexpected regions. Session 1: ${this.sessionToken} - Session 2: ${this.sessionToken}`);
			else highestLocalLsnByRegion.set(regionId, highLocalLsn);
		}
		return new VectorSessionToken(Math.max(this.version, other.version), Math.max(this.globalLsn, other.globalLsn), highestLocalLsnByRegion);
	}
	toString() {
		return this.sessionToken;
	}
	areRegionProgressEqual(other) {
		if (this.localLsnByregion.size !== other.size) return false;
		for (const [regionId, localLsn] of this.localLsnByregion.entries()) if (localLsn !== other.get(regionId)) return false;
		return true;
	}
};
/**
* @hidden
*/
function max(int1, int2) {
	if (int1.length === int2.length) return int1 > int2 ? int1 : int2;
	else if (int1.length > int2.length) return int1;
	else return int2;
}
// node_modules/@azure/cosmos/dist/esm/session/sessionContainer.js
/** @hidden */
var SessionContainer = class SessionContainer {
	collectionNameToCollectionResourceId;
	collectionResourceIdToSessionTokens;
	static EMPTY_SESSION_TOKEN = "";
	static SESSION_TOKEN_SEPARATOR = ",";
	static SESSION_TOKEN_PARTITION_SPLITTER = ":";
	constructor(collectionNameToCollectionResourceId = /* @__PURE__ */ new Map(), collectionResourceIdToSessionTokens = /* @__PURE__ */ new Map()) {
		this.collectionNameToCollectionResourceId = collectionNameToCollectionResourceId;
		this.collectionResourceIdToSessionTokens = collectionResourceIdToSessionTokens;
	}
	get(request) {
		if (!request) throw new Error("request cannot be null");
		const collectionName = getContainerLink(trimSlashes(request.resourceAddress));
		const rangeIdToTokenMap = this.getPartitionKeyRangeIdToTokenMap(collectionName);
		return SessionContainer.getCombinedSessionTokenString(rangeIdToTokenMap);
	}
	remove(request) {
		let collectionResourceId;
		const collectionName = getContainerLink(trimSlashes(request.resourceAddress));
		if (collectionName) {
			collectionResourceId = this.collectionNameToCollectionResourceId.get(collectionName);
			this.collectionNameToCollectionResourceId.delete(collectionName);
		}
		if (collectionResourceId !== void 0) this.collectionResourceIdToSessionTokens.delete(collectionResourceId);
	}
	set(request, resHeaders) {
		if (!resHeaders || SessionContainer.isReadingFromMaster(request.resourceType, request.operationType)) return;
		const sessionTokenString = resHeaders[Constants.HttpHeaders.SessionToken];
		if (!sessionTokenString) return;
		const containerName = this.getContainerName(request, resHeaders);
		const ownerId = !request.isNameBased ? request.resourceId : resHeaders[Constants.HttpHeaders.OwnerId] || request.resourceId;
		if (!ownerId) return;
		if (containerName && this.validateOwnerID(ownerId)) {
			if (!this.collectionResourceIdToSessionTokens.has(ownerId)) this.collectionResourceIdToSessionTokens.set(ownerId, /* @__PURE__ */ new Map());
			if (!this.collectionNameToCollectionResourceId.has(containerName)) this.collectionNameToCollectionResourceId.set(containerName, ownerId);
			const containerSessionContainer = this.collectionResourceIdToSessionTokens.get(ownerId);
			SessionContainer.compareAndSetToken(sessionTokenString, containerSessionContainer);
		}
	}
	validateOwnerID(ownerId) {
		return atob(ownerId.replace(/-/g, "/")).length === 8;
	}
	getPartitionKeyRangeIdToTokenMap(collectionName) {
		let rangeIdToTokenMap = null;
		if (collectionName && this.collectionNameToCollectionResourceId.has(collectionName)) rangeIdToTokenMap = this.collectionResourceIdToSessionTokens.get(this.collectionNameToCollectionResourceId.get(collectionName));
		return rangeIdToTokenMap;
	}
	static getCombinedSessionTokenString(tokens) {
		if (!tokens || tokens.size === 0) return SessionContainer.EMPTY_SESSION_TOKEN;
		let result = "";
		for (const [range, token] of tokens.entries()) result += range + SessionContainer.SESSION_TOKEN_PARTITION_SPLITTER + token.toString() + SessionContainer.SESSION_TOKEN_SEPARATOR;
		return result.slice(0, -1);
	}
	static compareAndSetToken(newTokenString, containerSessionTokens) {
		if (!newTokenString) return;
		const partitionsParts = newTokenString.split(SessionContainer.SESSION_TOKEN_SEPARATOR);
		for (const partitionPart of partitionsParts) {
			const newTokenParts = partitionPart.split(SessionContainer.SESSION_TOKEN_PARTITION_SPLITTER);
			if (newTokenParts.length !== 2) return;
			const range = newTokenParts[0];
			const newToken = VectorSessionToken.create(newTokenParts[1]);
			const tokenForRange = !containerSessionTokens.get(range) ? newToken : containerSessionTokens.get(range).merge(newToken);
			containerSessionTokens.set(range, tokenForRange);
		}
	}
	static isReadingFromMaster(resourceType, operationType) {
		if (resourceType === Constants.Path.OffersPathSegment || resourceType === Constants.Path.DatabasesPathSegment || resourceType === Constants.Path.UsersPathSegment || resourceType === Constants.Path.PermissionsPathSegment || resourceType === Constants.Path.TopologyPathSegment || resourceType === Constants.Path.DatabaseAccountPathSegment || resourceType === Constants.Path.PartitionKeyRangesPathSegment || resourceType === Constants.Path.CollectionsPathSegment && operationType === OperationType.Query) return true;
		return false;
	}
	getContainerName(request, headers) {
		let ownerFullName = headers[Constants.HttpHeaders.OwnerFullName];
		if (!ownerFullName) ownerFullName = trimSlashes(request.resourceAddress);
		return getContainerLink(ownerFullName);
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/checkURL.js
function checkURL(testString) {
	return new URL(testString);
}
function sanitizeEndpoint(url) {
	return new URL(url).href.replace(/\/$/, "");
}
/**
* @internal
*/
function normalizeEndpoint(endpoint) {
	return endpoint.replace(/\s+/g, "").toLowerCase();
}
// node_modules/@azure/cosmos/dist/esm/utils/supportedQueryFeaturesBuilder.js
function supportedQueryFeaturesBuilder(options) {
	const allFeatures = Object.keys(QueryFeature);
	const exclude = [];
	if (options.disableNonStreamingOrderByQuery) exclude.push(QueryFeature.NonStreamingOrderBy);
	if (options.disableHybridSearchQueryPlanOptimization) exclude.push(QueryFeature.HybridSearchSkipOrderByRewrite);
	return allFeatures.filter((feature) => !exclude.includes(feature)).join(",");
}
// node_modules/@azure/cosmos/dist/esm/diagnostics/DiagnosticWriter.js
/**
* Implementation of DiagnosticWriter, which uses \@azure/logger to write
* diagnostics.
* @hidden
*/
var LogDiagnosticWriter = class {
	logger = createClientLogger("CosmosDBDiagnostics");
	async write(diagnosticsData) {
		this.logger.verbose(diagnosticsData);
	}
};
/**
* Implementation of a no-op DiagnosticWriter.
* @hidden
*/
var NoOpDiagnosticWriter = class {
	async write(_diagnosticsData) {}
};
// node_modules/@azure/cosmos/dist/esm/diagnostics/DiagnosticFormatter.js
var DefaultDiagnosticFormatter = class {
	format(cosmosDiagnostic) {
		return JSON.stringify(cosmosDiagnostic);
	}
};
// node_modules/@azure/cosmos/dist/esm/common/platform.js
/**
* @hidden
*/
function getUserAgent(optionsOrConnectionString, hostFramework) {
	let ua = `${userAgentDetails()} ${Constants.SDKName}/${Constants.SDKVersion}`;
	if (hostFramework) ua = ua + " " + hostFramework;
	if (optionsOrConnectionString && optionsOrConnectionString.userAgentSuffix) ua = ua + " " + optionsOrConnectionString.userAgentSuffix;
	return ua;
}
function userAgentDetails() {
	let userAgentDetail = "<environment undetectable>";
	if (globalThis.navigator && globalThis.navigator.userAgent) userAgentDetail = globalThis.navigator.userAgent;
	if (globalThis.process && globalThis.process.version) userAgentDetail = `Node.js/${process.version.slice(1)} (${process.platform}; ${process.arch})`;
	return userAgentDetail;
}
// node_modules/@azure/cosmos/dist/esm/inference/InferenceService.js
const logger$1 = createClientLogger("InferenceService");
/** Keys that are not part of the inference service payload. */
const NON_PAYLOAD_KEYS = /* @__PURE__ */ new Set(["abortSignal"]);
/** HTTP redirection lower bound (kept local so it is not exported in the public API). */
const HTTP_MULTIPLE_CHOICES = 300;
/**
* Provides functionality to interact with the Cosmos DB Inference Service for semantic reranking.
* @internal
*/
var InferenceService = class {
	pipeline;
	httpClient;
	inferenceEndpointUrl;
	inferenceRequestTimeoutMs;
	constructor(cosmosClientOptions) {
		if (!cosmosClientOptions.aadCredentials) throw new Error("Semantic rerank requires AAD authentication. Provide 'aadCredentials' in CosmosClientOptions.");
		const semanticRerankConfig = this.getSemanticRerankConfig(cosmosClientOptions);
		const endpoint = this.resolveInferenceEndpoint(semanticRerankConfig);
		this.inferenceEndpointUrl = `${endpoint}${Constants.Inference.BasePath}`;
		this.inferenceRequestTimeoutMs = this.resolveRequestTimeout(semanticRerankConfig);
		this.pipeline = this.createInferencePipeline(cosmosClientOptions.aadCredentials);
		this.httpClient = cosmosClientOptions.httpClient ?? getCachedDefaultHttpClient();
		logger$1.info(`InferenceService initialized with endpoint: ${endpoint}`);
	}
	/**
	* Sends a semantic rerank request to the inference service.
	* @param rerankContext - The context (e.g. query string) to use for reranking.
	* @param documents - The documents to be reranked.
	* @param options - Optional settings for the reranking request.
	* @param diagnosticNode - Optional diagnostic node used to record the inference REST call.
	* @returns The reranking results including scores, latency, and token usage.
	*/
	async semanticRerank(rerankContext, documents, options, diagnosticNode) {
		const payload = this.buildPayload(rerankContext, documents, options);
		const callerSignal = options?.["abortSignal"];
		const timeoutController = new AbortController();
		const onCallerAbort = () => timeoutController.abort();
		if (callerSignal) {
			if (callerSignal.aborted) timeoutController.abort();
			else callerSignal.addEventListener("abort", onCallerAbort, { once: true });
		}
		const request = createPipelineRequest({
			url: this.inferenceEndpointUrl,
			method: "POST",
			body: JSON.stringify(payload),
			abortSignal: timeoutController.signal
		});
		this.setHeaders(request);
		const sendAndParse = async (node) => {
			const startTimeUTCInMs = getCurrentTimestampInMs();
			let timedOut = false;
			const timeoutHandle = setTimeout(() => {
				timedOut = true;
				timeoutController.abort();
			}, this.inferenceRequestTimeoutMs);
			try {
				const response = await this.pipeline.sendRequest(this.httpClient, request);
				node?.addData({
					startTimeUTCInMs,
					durationInMs: getCurrentTimestampInMs() - startTimeUTCInMs,
					requestPayloadLengthInBytes: request.body ? String(request.body).length : 0,
					responsePayloadLengthInBytes: response.bodyAsText?.length ?? 0,
					requestData: { url: this.inferenceEndpointUrl }
				});
				return this.parseResponse(response);
			} catch (error) {
				if (timedOut && !callerSignal?.aborted) throw this.createTimeoutError(startTimeUTCInMs);
				throw error;
			} finally {
				clearTimeout(timeoutHandle);
				if (callerSignal) callerSignal.removeEventListener("abort", onCallerAbort);
			}
		};
		return diagnosticNode ? addDiagnosticChild((childNode) => sendAndParse(childNode), diagnosticNode, DiagnosticNodeType.HTTP_REQUEST) : sendAndParse();
	}
	/**
	* Reads the `semanticRerank` preview configuration object from `enablePreviewFeatures`, if present.
	*/
	getSemanticRerankConfig(cosmosClientOptions) {
		const config = cosmosClientOptions.enablePreviewFeatures?.["semanticRerank"];
		return typeof config === "object" && config !== null ? config : void 0;
	}
	/**
	* Resolves the inference endpoint from `enablePreviewFeatures.semanticRerank.inferenceEndpoint`.
	*/
	resolveInferenceEndpoint(semanticRerankConfig) {
		const endpointValue = semanticRerankConfig?.inferenceEndpoint;
		const endpoint = typeof endpointValue === "string" ? endpointValue : void 0;
		if (!endpoint) throw new Error("Inference endpoint is required for semantic reranking. Set 'inferenceEndpoint' under the 'semanticRerank' key of 'enablePreviewFeatures' on CosmosClientOptions.");
		return endpoint.replace(/\/+$/, "");
	}
	/**
	* Resolves the per-request timeout (ms) from
	* `enablePreviewFeatures.semanticRerank.inferenceRequestTimeout`, falling back to the default
	* when not provided or invalid. This is a single-attempt budget with no retries.
	*/
	resolveRequestTimeout(semanticRerankConfig) {
		const timeoutValue = semanticRerankConfig?.inferenceRequestTimeout;
		return typeof timeoutValue === "number" && timeoutValue > 0 ? timeoutValue : Constants.Inference.DefaultRequestTimeoutMs;
	}
	/**
	* Creates a pipeline configured for inference service authentication.
	*/
	createInferencePipeline(credential) {
		const pipeline = createEmptyPipeline();
		pipeline.addPolicy(bearerTokenAuthenticationPolicy({
			credential,
			scopes: Constants.Inference.DefaultScope
		}));
		return pipeline;
	}
	/**
	* Sets the required HTTP headers on an inference service request.
	*/
	setHeaders(request) {
		request.headers.set("Content-Type", "application/json");
		request.headers.set("Accept", "application/json");
		request.headers.set("Cache-Control", "no-cache");
		request.headers.set(Constants.HttpHeaders.Version, Constants.CurrentVersion);
		request.headers.set(Constants.HttpHeaders.UserAgent, Constants.Inference.UserAgent);
		request.headers.set(Constants.HttpHeaders.CustomUserAgent, Constants.Inference.UserAgent);
	}
	/**
	* Builds the JSON payload for the semantic rerank request.
	*/
	buildPayload(rerankContext, documents, options) {
		const payload = {};
		if (options) {
			for (const [key, value] of Object.entries(options)) if (!NON_PAYLOAD_KEYS.has(key) && value !== void 0) payload[key] = value;
		}
		payload["query"] = rerankContext;
		payload["documents"] = documents;
		return payload;
	}
	/**
	* Parses the HTTP response into a SemanticRerankResult.
	*
	* Note: The inference API response uses mixed casing conventions:
	* - PascalCase: `Scores` (array of rerank results)
	* - camelCase: `latency` (timing info), `document`, `score`, `index`
	* - snake_case: `token_usage` (token consumption)
	* This is the actual service response format, not a bug.
	*/
	parseResponse(response) {
		if (response.status < StatusCodes.Ok || response.status >= HTTP_MULTIPLE_CHOICES) {
			const { code, message } = this.parseServiceError(response.bodyAsText);
			throw this.createInferenceError(response, code ?? String(response.status), message ?? `Semantic rerank request failed with status ${response.status}`);
		}
		if (!response.bodyAsText) throw this.createInferenceError(response, String(response.status), "Semantic rerank response body was empty.");
		const body = JSON.parse(response.bodyAsText);
		if (!Array.isArray(body.Scores)) throw this.createInferenceError(response, String(response.status), "Semantic rerank response did not contain a Scores array.");
		return {
			rerankScores: body.Scores.map((item) => ({
				document: typeof item.document === "string" ? item.document : "",
				score: typeof item.score === "number" ? item.score : 0,
				index: typeof item.index === "number" ? item.index : -1
			})),
			latency: body.latency ?? void 0,
			tokenUsage: body.token_usage ?? void 0,
			headers: response.headers.toJSON(),
			diagnostics: getEmptyCosmosDiagnostics()
		};
	}
	/**
	* Parses a service error body into `{ code, message }`. `message` is the body's `message` field
	* followed by every other field except `code` (kept even when null) so no detail is lost. A
	* non-JSON body is returned verbatim in `message`; an empty body yields an empty object.
	*/
	parseServiceError(text) {
		if (!text) return {};
		let parsed;
		try {
			parsed = JSON.parse(text);
		} catch {
			return { message: text };
		}
		if (typeof parsed !== "object" || parsed === null) return { message: text };
		const { code, message, ...rest } = parsed;
		const parts = [];
		if (message !== void 0) parts.push(typeof message === "string" ? message : String(JSON.stringify(message)));
		for (const [key, value] of Object.entries(rest)) parts.push(`${key}: ${typeof value === "string" ? value : String(JSON.stringify(value))}`);
		return {
			code: code != null ? String(code) : void 0,
			message: parts.join(" ") || void 0
		};
	}
	/**
	* Builds an ErrorResponse carrying the HTTP status on `code` and the service error on `body`.
	*/
	createInferenceError(response, serviceCode, message) {
		const errorBody = {
			code: serviceCode,
			message
		};
		const errorResponse = new ErrorResponse(message);
		errorResponse.code = response.status;
		errorResponse.body = errorBody;
		errorResponse.headers = response.headers.toJSON();
		return errorResponse;
	}
	/**
	* Builds an ErrorResponse for a client-side inference request timeout, carrying HTTP status
	* 408 (Request Timeout). No retries are attempted; this is a single-attempt budget.
	*/
	createTimeoutError(startTimeUTCInMs) {
		const elapsedMs = getCurrentTimestampInMs() - startTimeUTCInMs;
		const message = `Semantic rerank request timed out after ${this.inferenceRequestTimeoutMs} ms (elapsed ${elapsedMs} ms). Adjust 'inferenceRequestTimeout' under 'enablePreviewFeatures.semanticRerank' on CosmosClientOptions to change this budget.`;
		const errorBody = {
			code: "RequestTimeout",
			message
		};
		const errorResponse = new ErrorResponse(message);
		errorResponse.code = StatusCodes.RequestTimeout;
		errorResponse.body = errorBody;
		return errorResponse;
	}
};
// node_modules/@azure/cosmos/dist/esm/ClientContext.js
const logger = createClientLogger("ClientContext");
const QueryJsonContentType = "application/query+json";
const HttpHeaders = Constants.HttpHeaders;
/**
* @hidden
*/
var ClientContext = class {
	cosmosClientOptions;
	globalEndpointManager;
	clientConfig;
	diagnosticLevel;
	globalPartitionEndpointManager;
	sessionContainer;
	connectionPolicy;
	pipeline;
	diagnosticWriter;
	diagnosticFormatter;
	partitionKeyDefinitionCache;
	/** @internal */
	partitionKeyRangeCache;
	/** boolean flag to support operations with client-side encryption */
	enableEncryption = false;
	inferenceService = null;
	constructor(cosmosClientOptions, globalEndpointManager, clientConfig, diagnosticLevel, globalPartitionEndpointManager) {
		this.cosmosClientOptions = cosmosClientOptions;
		this.globalEndpointManager = globalEndpointManager;
		this.clientConfig = clientConfig;
		this.diagnosticLevel = diagnosticLevel;
		this.globalPartitionEndpointManager = globalPartitionEndpointManager;
		if (cosmosClientOptions.clientEncryptionOptions) this.enableEncryption = true;
		this.connectionPolicy = cosmosClientOptions.connectionPolicy;
		this.sessionContainer = new SessionContainer();
		this.partitionKeyDefinitionCache = {};
		this.pipeline = null;
		if (cosmosClientOptions.aadCredentials) {
			this.pipeline = createEmptyPipeline();
			const accountScope = `${sanitizeEndpoint(cosmosClientOptions.endpoint)}/.default`;
			const primaryScope = cosmosClientOptions.aadScope || accountScope;
			const fallbackScope = AAD_DEFAULT_SCOPE;
			this.pipeline.addPolicy(bearerTokenAuthenticationPolicy({
				credential: cosmosClientOptions.aadCredentials,
				scopes: primaryScope,
				challengeCallbacks: { async authorizeRequest({ request, getAccessToken }) {
					try {
						const tokenResponse = await getAccessToken([primaryScope], {});
						const authorizationToken = `${AAD_AUTH_PREFIX}${tokenResponse.token}`;
						request.headers.set(Constants.HttpHeaders.Authorization, authorizationToken);
					} catch (error) {
						if (!cosmosClientOptions.aadScope && error?.message?.includes("AADSTS500011")) try {
							const fallbackTokenResponse = await getAccessToken([fallbackScope], {});
							const authorizationToken = `${AAD_AUTH_PREFIX}${fallbackTokenResponse.token}`;
							request.headers.set(Constants.HttpHeaders.Authorization, authorizationToken);
						} catch (fallbackError) {
							throw error;
						}
						else throw error;
					}
				} }
			}));
		}
		this.initializeDiagnosticSettings(diagnosticLevel);
		this.partitionKeyRangeCache = new PartitionKeyRangeCache(this);
	}
	/** @hidden */
	async read({ path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.get,
				path,
				operationType: OperationType.Read,
				resourceId,
				options,
				resourceType,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Read,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			if (resourceType === ResourceType.clientencryptionkey) {
				request.headers[HttpHeaders.AllowCachedReadsHeader] = true;
				if (options.databaseRid) request.headers[HttpHeaders.DatabaseRidHeader] = options.databaseRid;
			}
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Read, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async queryFeed({ path, resourceType, resourceId, resultFn, query, options, diagnosticNode, partitionKeyRangeId, partitionKey, startEpk, endEpk, correlatedActivityId }) {
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			method: HTTPMethod.get,
			path,
			operationType: OperationType.Query,
			partitionKeyRangeId,
			resourceId,
			resourceType,
			options,
			body: query,
			partitionKey
		};
		diagnosticNode.addData({
			operationType: OperationType.Query,
			resourceType
		});
		const requestId = randomUUID$1();
		if (query !== void 0) request.method = HTTPMethod.post;
		request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType: request.resourceType,
			operationType: request.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: options?.excludedLocations
		});
		request.headers = await this.buildHeaders(request);
		if (startEpk !== void 0 && endEpk !== void 0) {
			request.headers[HttpHeaders.StartEpk] = startEpk;
			request.headers[HttpHeaders.EndEpk] = endEpk;
			request.headers[HttpHeaders.ReadFeedKeyType] = "EffectivePartitionKeyRange";
		}
		if (query !== void 0) {
			if (correlatedActivityId !== void 0) request.headers[HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
			request.headers[HttpHeaders.IsQuery] = "true";
			request.headers[HttpHeaders.ContentType] = QueryJsonContentType;
			if (typeof query === "string") request.body = { query };
		}
		this.applySessionToken(request);
		logger.info("query " + requestId + " started" + (request.partitionKeyRangeId ? " pkrid: " + request.partitionKeyRangeId : ""));
		logger.verbose(request);
		const start = Date.now();
		const response = await RequestHandler.request(request, diagnosticNode);
		logger.info("query " + requestId + " finished - " + (Date.now() - start) + "ms");
		this.captureSessionToken(void 0, path, OperationType.Query, response.headers);
		return this.processQueryFeedResponse(response, !!query, resultFn);
	}
	async getQueryPlan(path, resourceType, resourceId, query, options = {}, diagnosticNode, correlatedActivityId) {
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			method: HTTPMethod.post,
			path,
			operationType: OperationType.Read,
			resourceId,
			resourceType,
			options,
			body: query
		};
		diagnosticNode.addData({
			operationType: OperationType.Read,
			resourceType
		});
		request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType: request.resourceType,
			operationType: request.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: options?.excludedLocations
		});
		request.headers = await this.buildHeaders(request);
		if (correlatedActivityId !== void 0) request.headers[HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
		request.headers[HttpHeaders.IsQueryPlan] = "True";
		request.headers[HttpHeaders.QueryVersion] = "1.4";
		request.headers[HttpHeaders.ContentType] = QueryJsonContentType;
		request.headers[HttpHeaders.SupportedQueryFeatures] = supportedQueryFeaturesBuilder(options);
		if (typeof query === "string") request.body = { query };
		this.applySessionToken(request);
		const response = await RequestHandler.request(request, diagnosticNode);
		this.captureSessionToken(void 0, path, OperationType.Query, response.headers);
		return response;
	}
	queryPartitionKeyRanges(collectionLink, query, options) {
		const path = getPathFromLink(collectionLink, ResourceType.pkranges);
		const id = getIdFromLink(collectionLink);
		const cb = async (diagNode, innerOptions) => {
			return await this.queryFeed({
				path,
				resourceType: ResourceType.pkranges,
				resourceId: id,
				resultFn: (result) => result.PartitionKeyRanges,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		};
		return new QueryIterator(this, query, options, cb);
	}
	async delete({ path, resourceType, resourceId, options = {}, partitionKey, method = HTTPMethod.delete, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method,
				operationType: OperationType.Delete,
				path,
				resourceType,
				options,
				resourceId,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Delete,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			if (parseLink(path).type !== "colls") this.captureSessionToken(void 0, path, OperationType.Delete, response.headers);
			else this.clearSessionToken(path);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async patch({ body, path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.patch,
				operationType: OperationType.Patch,
				path,
				resourceType,
				body,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Patch,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Patch, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async create({ body, path, resourceType, resourceId, diagnosticNode, options = {}, partitionKey, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Create,
				path,
				resourceType,
				resourceId,
				body,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Create,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Create, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	processQueryFeedResponse(res, isQuery, resultFn) {
		if (isQuery) return {
			result: resultFn(res.result),
			headers: res.headers,
			code: res.code
		};
		else return {
			result: resultFn(res.result).map((body) => body),
			headers: res.headers,
			code: res.code
		};
	}
	applySessionToken(requestContext) {
		const request = this.getSessionParams(requestContext.path);
		if (requestContext.headers && requestContext.headers[HttpHeaders.SessionToken]) return;
		const sessionConsistency = requestContext.headers[HttpHeaders.ConsistencyLevel];
		if (!sessionConsistency) return;
		if (sessionConsistency !== ConsistencyLevel.Session) return;
		if (request.resourceAddress) {
			const sessionToken = this.sessionContainer.get(request);
			if (sessionToken) requestContext.headers[HttpHeaders.SessionToken] = sessionToken;
		}
	}
	async replace({ body, path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.put,
				operationType: OperationType.Replace,
				path,
				resourceType,
				body,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Replace,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Replace, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async upsert({ body, path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Upsert,
				path,
				resourceType,
				body,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Upsert,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			request.headers[HttpHeaders.IsUpsert] = true;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Upsert, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async execute({ sprocLink, params, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		if (params !== null && params !== void 0 && !Array.isArray(params)) params = [params];
		const path = getPathFromLink(sprocLink);
		const id = getIdFromLink(sprocLink);
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			method: HTTPMethod.post,
			operationType: OperationType.Execute,
			path,
			resourceType: ResourceType.sproc,
			options,
			resourceId: id,
			body: params,
			partitionKey
		};
		diagnosticNode.addData({
			operationType: OperationType.Execute,
			resourceType: ResourceType.sproc
		});
		request.headers = await this.buildHeaders(request);
		request.partitionKeyRangeId = partitionKeyRangeId;
		request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType: request.resourceType,
			operationType: request.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: options?.excludedLocations
		});
		return await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
	}
	/**
	* Gets the Database account information.
	* @param options - `urlConnection` in the options is the endpoint url whose database account needs to be retrieved.
	* If not present, current client's url will be used.
	*/
	async getDatabaseAccount(diagnosticNode, options = {}) {
		const endpoint = options.urlConnection || this.cosmosClientOptions.endpoint;
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			endpoint,
			method: HTTPMethod.get,
			operationType: OperationType.Read,
			path: "",
			resourceType: ResourceType.none,
			options
		};
		diagnosticNode.addData({
			operationType: OperationType.Read,
			resourceType: ResourceType.none
		});
		request.headers = await this.buildHeaders(request);
		const { result, headers, code, substatus, diagnostics } = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
		return {
			result: new DatabaseAccount(result, headers),
			headers,
			diagnostics,
			code,
			substatus
		};
	}
	getWriteEndpoint(diagnosticNode) {
		return this.globalEndpointManager.getWriteEndpoint(diagnosticNode);
	}
	getReadEndpoint(diagnosticNode) {
		return this.globalEndpointManager.getReadEndpoint(diagnosticNode);
	}
	getWriteEndpoints() {
		return this.globalEndpointManager.getWriteEndpoints();
	}
	getReadEndpoints() {
		return this.globalEndpointManager.getReadEndpoints();
	}
	async batch({ body, path, partitionKey, resourceId, options = {}, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Batch,
				path,
				body,
				resourceType: ResourceType.item,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Batch,
				resourceType: ResourceType.item
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			request.headers[HttpHeaders.IsBatchRequest] = true;
			request.headers[HttpHeaders.IsBatchAtomic] = true;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Batch, response.headers);
			response.diagnostics = diagnosticNode.toDiagnostic(this.getClientConfig());
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async bulk({ body, path, partitionKeyRangeId, resourceId, bulkOptions = {}, options = {}, diagnosticNode }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Batch,
				path,
				body,
				resourceType: ResourceType.item,
				resourceId,
				options
			};
			diagnosticNode.addData({
				operationType: OperationType.Batch,
				resourceType: ResourceType.item
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			request.headers[HttpHeaders.IsBatchRequest] = true;
			request.headers[HttpHeaders.PartitionKeyRangeID] = partitionKeyRangeId;
			request.headers[HttpHeaders.IsBatchAtomic] = false;
			request.headers[HttpHeaders.BatchContinueOnError] = bulkOptions.continueOnError ?? true;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Batch, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	captureSessionToken(err, path, operationType, resHeaders) {
		const request = this.getSessionParams(path);
		request.operationType = operationType;
		if (!err || !this.isMasterResource(request.resourceType) && (err.code === StatusCodes.PreconditionFailed || err.code === StatusCodes.Conflict || err.code === StatusCodes.NotFound && err.substatus !== SubStatusCodes.ReadSessionNotAvailable)) this.sessionContainer.set(request, resHeaders);
	}
	clearSessionToken(path) {
		const request = this.getSessionParams(path);
		this.sessionContainer.remove(request);
	}
	recordDiagnostics(diagnostic) {
		const formatted = this.diagnosticFormatter.format(diagnostic);
		this.diagnosticWriter.write(formatted);
	}
	initializeDiagnosticSettings(diagnosticLevel) {
		this.diagnosticFormatter = new DefaultDiagnosticFormatter();
		switch (diagnosticLevel) {
			case CosmosDbDiagnosticLevel.info:
				this.diagnosticWriter = new NoOpDiagnosticWriter();
				break;
			default: this.diagnosticWriter = new LogDiagnosticWriter();
		}
	}
	getSessionParams(resourceLink) {
		const resourceId = null;
		const parserOutput = parseLink(resourceLink);
		return {
			resourceId,
			resourceAddress: parserOutput.objectBody.self,
			resourceType: parserOutput.type,
			isNameBased: true
		};
	}
	isMasterResource(resourceType) {
		if (resourceType === Constants.Path.OffersPathSegment || resourceType === Constants.Path.DatabasesPathSegment || resourceType === Constants.Path.UsersPathSegment || resourceType === Constants.Path.PermissionsPathSegment || resourceType === Constants.Path.TopologyPathSegment || resourceType === Constants.Path.DatabaseAccountPathSegment || resourceType === Constants.Path.PartitionKeyRangesPathSegment || resourceType === Constants.Path.CollectionsPathSegment) return true;
		return false;
	}
	buildHeaders(requestContext) {
		return getHeaders({
			clientOptions: this.cosmosClientOptions,
			defaultHeaders: {
				...this.cosmosClientOptions.defaultHeaders,
				...requestContext.options.initialHeaders
			},
			verb: requestContext.method,
			path: requestContext.path,
			resourceId: requestContext.resourceId,
			resourceType: requestContext.resourceType,
			options: requestContext.options,
			partitionKeyRangeId: requestContext.partitionKeyRangeId,
			useMultipleWriteLocations: this.connectionPolicy.useMultipleWriteLocations,
			partitionKey: requestContext.partitionKey !== void 0 ? convertToInternalPartitionKey(requestContext.partitionKey) : void 0,
			operationType: requestContext.operationType
		});
	}
	/**
	* Returns collection of properties which are derived from the context for Request Creation.
	* These properties have client wide scope, as opposed to request specific scope.
	* @returns
	*/
	getContextDerivedPropsForRequestCreation() {
		return {
			globalEndpointManager: this.globalEndpointManager,
			requestAgent: this.cosmosClientOptions.agent,
			connectionPolicy: this.connectionPolicy,
			client: this,
			plugins: this.cosmosClientOptions.plugins,
			pipeline: this.pipeline,
			httpClient: this.cosmosClientOptions.httpClient,
			globalPartitionEndpointManager: this.globalPartitionEndpointManager
		};
	}
	getClientConfig() {
		return this.clientConfig;
	}
	/**
	* @internal
	*/
	refreshUserAgent(hostFramework) {
		const updatedUserAgent = getUserAgent(this.cosmosClientOptions, hostFramework);
		this.cosmosClientOptions.defaultHeaders[Constants.HttpHeaders.UserAgent] = updatedUserAgent;
		this.cosmosClientOptions.defaultHeaders[Constants.HttpHeaders.CustomUserAgent] = updatedUserAgent;
	}
	/**
	* @internal
	*/
	getRetryOptions() {
		return this.connectionPolicy.retryOptions;
	}
	/**
	* @internal
	*/
	isPartitionLevelFailOverEnabled() {
		return this.globalEndpointManager.lastKnownPPAFEnabled || this.globalEndpointManager.lastKnownPPCBEnabled;
	}
	/**
	* Rerank a list of documents using semantic reranking via the Cosmos DB Inference Service.
	* This method uses a semantic reranker to score and reorder the provided documents
	* based on their relevance to the given reranking context.
	*
	* The semantic reranking requests use a separate HTTP pipeline and do not use
	* the default SDK retry policies.
	*
	* @param rerankContext - The context (e.g. query string) to use for reranking.
	* @param documents - The documents to be reranked.
	* @param options - Optional settings for the reranking request.
	* @param diagnosticNode - The diagnostic node for the current operation.
	* @returns The reranking results including scores, latency, and token usage.
	* @internal
	* @hidden
	*/
	async semanticRerank(rerankContext, documents, options, diagnosticNode) {
		return this.getOrCreateInferenceService().semanticRerank(rerankContext, documents, options, diagnosticNode);
	}
	/**
	* Gets or lazily creates the InferenceService instance.
	* @internal
	*/
	getOrCreateInferenceService() {
		this.inferenceService ??= new InferenceService(this.cosmosClientOptions);
		return this.inferenceService;
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/strings.js
function isNonEmptyString(variable) {
	return typeof variable === "string" && variable.trim().length > 0;
}
// node_modules/@azure/cosmos/dist/esm/utils/envUtils.js
const diagnosticLevelFromEnv = process$1.env[Constants.CosmosDbDiagnosticLevelEnvVarName];
// node_modules/@azure/cosmos/dist/esm/diagnostics/index.js
const DefaultDiagnosticLevelValue = CosmosDbDiagnosticLevel.info;
const acceptableDiagnosticLevelValues = Object.values(CosmosDbDiagnosticLevel).map((x) => x.toString());
let cosmosDiagnosticLevel;
if (isNonEmptyString(diagnosticLevelFromEnv)) {
	if (isCosmosDiagnosticLevel(diagnosticLevelFromEnv)) setDiagnosticLevel(diagnosticLevelFromEnv);
	else console.error(`${Constants.CosmosDbDiagnosticLevelEnvVarName} set to unknown diagnostic level '${diagnosticLevelFromEnv}'; Setting Cosmos Db diagnostic level to info. Acceptable values: ${acceptableDiagnosticLevelValues.join(", ")}.`);
}
function setDiagnosticLevel(level) {
	if (level && !isCosmosDiagnosticLevel(level)) throw new Error(`Unknown diagnostic level '${level}'. Acceptable values: ${acceptableDiagnosticLevelValues.join(",")}`);
	cosmosDiagnosticLevel = level;
}
function getDiagnosticLevelFromEnvironment() {
	return cosmosDiagnosticLevel;
}
function isCosmosDiagnosticLevel(diagnosticLevel) {
	return acceptableDiagnosticLevelValues.includes(diagnosticLevel);
}
function determineDiagnosticLevel(diagnosticLevelFromClientConfig, diagnosticLevelFromEnvironment) {
	return diagnosticLevelFromEnvironment ?? diagnosticLevelFromClientConfig ?? DefaultDiagnosticLevelValue;
}
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/ProtectedDataEncryptionKeyCache.js
/**
* The cache used to store the protected data encryption key.
* see {@link ProtectedDataEncryptionKey}
* @hidden
*/
var ProtectedDataEncryptionKeyCache = class {
	cacheTimeToLive;
	cache;
	cacheRefresher;
	constructor(cacheTimeToLive) {
		this.cacheTimeToLive = cacheTimeToLive;
		this.cache = /* @__PURE__ */ new Map();
		this.clearCacheOnTtlExpiry();
	}
	get(key) {
		if (!this.cache.has(key)) return;
		return this.cache.get(key)[1];
	}
	set(key, protectedDataEncryptionKey) {
		if (this.cacheTimeToLive === 0) return;
		this.cache.set(key, [/* @__PURE__ */ new Date(), protectedDataEncryptionKey]);
	}
	async clearCacheOnTtlExpiry() {
		this.cacheRefresher = startBackgroundTask(async () => {
			const now = /* @__PURE__ */ new Date();
			for (const key of this.cache.keys()) if (now.getTime() - this.cache.get(key)[0].getTime() > this.cacheTimeToLive) this.cache.delete(key);
		}, Constants.EncryptionCacheRefreshIntervalInMs);
	}
	async createProtectedDataEncryptionKey(name, keyEncryptionKey, encryptedValue) {
		let rawKey;
		let encryptedKey;
		if (encryptedValue) {
			rawKey = await keyEncryptionKey.unwrapEncryptionKey(encryptedValue);
			encryptedKey = encryptedValue;
		} else {
			rawKey = this.generateColumnEncryptionKey();
			encryptedKey = await keyEncryptionKey.wrapEncryptionKey(rawKey);
		}
		const newKey = new ProtectedDataEncryptionKey(name, keyEncryptionKey, rawKey, encryptedKey);
		if (this.cacheTimeToLive !== 0) {
			const key = JSON.stringify([
				name,
				keyEncryptionKey.name,
				keyEncryptionKey.path,
				encryptedKey.toString("hex")
			]);
			this.set(key, newKey);
		}
		return newKey;
	}
	async getOrCreate(name, keyEncryptionKey, encryptedValue, forceRefresh) {
		const encryptedValueBuffer = encryptedValue ? Buffer.from(encryptedValue) : void 0;
		if (this.cacheTimeToLive === 0 || forceRefresh) return this.createProtectedDataEncryptionKey(name, keyEncryptionKey, encryptedValueBuffer);
		if (encryptedValueBuffer) {
			const key = JSON.stringify([
				name,
				keyEncryptionKey.name,
				keyEncryptionKey.path,
				encryptedValueBuffer.toString("hex")
			]);
			const protectedDataEncryptionKey = this.get(key);
			if (protectedDataEncryptionKey) return protectedDataEncryptionKey;
		}
		return this.createProtectedDataEncryptionKey(name, keyEncryptionKey, encryptedValueBuffer);
	}
	generateColumnEncryptionKey() {
		return randomBytes(32);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/KeyEncryptionKeyCache.js
/**
* The cache used to store the key encryption keys.
* see {@link KeyEncryptionKey}
* @hidden
*/
var KeyEncryptionKeyCache = class {
	cache;
	constructor() {
		this.cache = /* @__PURE__ */ new Map();
	}
	getOrCreate(name, path, keyStoreProvider) {
		const key = JSON.stringify([name, path]);
		let keyEncryptionKey = this.get(key);
		if (!keyEncryptionKey) {
			keyEncryptionKey = new KeyEncryptionKey(name, path, keyStoreProvider);
			this.set(key, keyEncryptionKey);
		}
		return keyEncryptionKey;
	}
	get(key) {
		return this.cache.get(key);
	}
	set(key, keyEncryptionKey) {
		this.cache.set(key, keyEncryptionKey);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/EncryptionSettingsCache.js
/**
* The cache used to store encryption settings for a container.
* see {@link EncryptionSettings}
* @hidden
*/
var EncryptionSettingsCache = class {
	cache;
	constructor() {
		this.cache = /* @__PURE__ */ new Map();
	}
	async create(id, containerRid, partitionKeyPaths, clientEncryptionPolicy) {
		const encryptionSettings = new EncryptionSettings(id, containerRid, partitionKeyPaths);
		if (!clientEncryptionPolicy) return;
		for (const includedPath of clientEncryptionPolicy.includedPaths) {
			const encryptionSettingForProperty = new EncryptionSettingForProperty(includedPath);
			encryptionSettings.pathsToEncrypt.push(includedPath.path);
			encryptionSettings.setEncryptionSettingForProperty(includedPath.path, encryptionSettingForProperty);
		}
		this.set(id, encryptionSettings);
		return encryptionSettings;
	}
	get(key) {
		return this.cache.get(key);
	}
	set(key, encryptionSettings) {
		this.cache.set(key, encryptionSettings);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/ClientEncryptionKeyPropertiesCache.js
/**
* The cache used to store the properties of the client encryption key
* see {@link ClientEncryptionKeyProperties}
* @hidden
*/
var ClientEncryptionKeyPropertiesCache = class {
	clientEncryptionKeyPropertiesCache;
	constructor() {
		this.clientEncryptionKeyPropertiesCache = /* @__PURE__ */ new Map();
	}
	get(key) {
		return this.clientEncryptionKeyPropertiesCache.get(key);
	}
	set(key, clientEncryptionKeyProperties) {
		this.clientEncryptionKeyPropertiesCache.set(key, clientEncryptionKeyProperties);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionManager.js
/**
* Cache manager for encryption related caches.
* @hidden
*/
var EncryptionManager = class {
	cacheTimeToLive;
	encryptionKeyStoreProvider;
	protectedDataEncryptionKeyCache;
	keyEncryptionKeyCache;
	encryptionSettingsCache;
	clientEncryptionKeyPropertiesCache;
	constructor(encryptionKeyResolver, cacheTimeToLive) {
		this.cacheTimeToLive = cacheTimeToLive !== void 0 ? cacheTimeToLive : Constants.DefaultEncryptionCacheTimeToLiveInSeconds;
		const cacheTtlInMs = this.getCacheTTlInMs();
		this.encryptionKeyStoreProvider = new EncryptionKeyStoreProvider(encryptionKeyResolver, cacheTtlInMs);
		this.protectedDataEncryptionKeyCache = new ProtectedDataEncryptionKeyCache(cacheTtlInMs);
		this.keyEncryptionKeyCache = new KeyEncryptionKeyCache();
		this.encryptionSettingsCache = new EncryptionSettingsCache();
		this.clientEncryptionKeyPropertiesCache = new ClientEncryptionKeyPropertiesCache();
	}
	/**
	* Converts the EncryptionTimeToLive instance to a number (milliseconds).
	*/
	getCacheTTlInMs() {
		return Number(this.cacheTimeToLive * 1e3);
	}
};
// node_modules/@azure/cosmos/dist/esm/globalEndpointManager.js
/**
* @hidden
* This internal class implements the logic for endpoint management for geo-replicated database accounts.
*/
var GlobalEndpointManager = class GlobalEndpointManager {
	readDatabaseAccount;
	/**
	* The endpoint used to create the client instance.
	*/
	defaultEndpoint;
	/**
	* Flag to enable/disable automatic redirecting of requests based on read/write operations.
	*/
	enableEndpointDiscovery;
	isRefreshing;
	options;
	/**
	* List of azure regions to be used as preferred locations for read requests.
	*/
	preferredLocations;
	writeableLocations = [];
	readableLocations = [];
	unavailableReadableLocations = [];
	unavailableWriteableLocations = [];
	enableMultipleWriteLocations;
	preferredLocationsCount;
	/**
	* Flag to enable/disable the Per Partition Level Failover (PPAF). Contains the value from the Connection policy.
	* @internal
	*/
	enablePartitionLevelFailover;
	/**
	* Flag to enable/disable the Per Partition Level Circuit Breaker (PPCB). Contains the value from the Connection policy.
	* @internal
	*/
	enablePartitionLevelCircuitBreaker;
	/**
	* Cached PPAF enablement status from the last account refresh
	* @internal
	*/
	lastKnownPPAFEnabled;
	/**
	* Cached circuit breaker timer enablement status
	* @internal
	*/
	lastKnownPPCBEnabled;
	/**
	* Event that is raised when circuit breaker timer should start or stop based on PPAF/PPCB status changes
	* @internal
	*/
	onEnablePartitionLevelFailoverConfigChanged;
	/**
	* @param options - The document client instance.
	* @internal
	*/
	constructor(options, readDatabaseAccount) {
		this.readDatabaseAccount = readDatabaseAccount;
		this.options = options;
		this.defaultEndpoint = options.endpoint;
		this.enableEndpointDiscovery = options.connectionPolicy.enableEndpointDiscovery;
		this.isRefreshing = false;
		this.preferredLocations = this.options.connectionPolicy.preferredLocations;
		this.preferredLocationsCount = this.preferredLocations ? this.preferredLocations.length : 0;
		this.enablePartitionLevelFailover = options.connectionPolicy.enablePartitionLevelFailover;
		this.enablePartitionLevelCircuitBreaker = options.connectionPolicy.enablePartitionLevelCircuitBreaker;
		this.lastKnownPPCBEnabled = options.connectionPolicy.enablePartitionLevelCircuitBreaker;
		this.lastKnownPPAFEnabled = false;
	}
	/**
	* Gets the current read endpoint from the endpoint cache.
	*/
	async getReadEndpoint(diagnosticNode) {
		return this.resolveServiceEndpoint(diagnosticNode, ResourceType.item, OperationType.Read);
	}
	/**
	* Gets the current write endpoint from the endpoint cache.
	*/
	async getWriteEndpoint(diagnosticNode) {
		return this.resolveServiceEndpoint(diagnosticNode, ResourceType.item, OperationType.Replace);
	}
	async getReadEndpoints() {
		return this.readableLocations.map((loc) => loc.databaseAccountEndpoint);
	}
	async getWriteEndpoints() {
		return this.writeableLocations.map((loc) => loc.databaseAccountEndpoint);
	}
	/**
	* Gets the read locations from the endpoint cache.
	*/
	async getReadLocations() {
		return this.readableLocations;
	}
	async markCurrentLocationUnavailableForRead(diagnosticNode, endpoint) {
		await this.refreshEndpointList(diagnosticNode);
		const location = this.readableLocations.find((loc) => loc.databaseAccountEndpoint === endpoint);
		if (location) {
			location.unavailable = true;
			location.lastUnavailabilityTimestampInMs = Date.now();
			this.unavailableReadableLocations.push(location);
		}
	}
	async markCurrentLocationUnavailableForWrite(diagnosticNode, endpoint) {
		await this.refreshEndpointList(diagnosticNode);
		const location = this.writeableLocations.find((loc) => loc.databaseAccountEndpoint === endpoint);
		if (location) {
			location.unavailable = true;
			location.lastUnavailabilityTimestampInMs = Date.now();
			this.unavailableWriteableLocations.push(location);
		}
	}
	canUseMultipleWriteLocations(resourceType, operationType) {
		let canUse = this.options.connectionPolicy.useMultipleWriteLocations && this.enableMultipleWriteLocations;
		if (resourceType) canUse = canUse && (resourceType === ResourceType.item || resourceType === ResourceType.sproc && operationType === OperationType.Execute);
		return canUse;
	}
	getEffectiveExcludedLocations(excludedLocations = [], resourceType) {
		if (!canApplyExcludedLocations(resourceType)) return /* @__PURE__ */ new Set();
		return excludedLocations.length ? new Set(excludedLocations.map(normalizeEndpoint)) : /* @__PURE__ */ new Set();
	}
	filterExcludedLocations(preferredLocations, excludedLocations) {
		if (!excludedLocations || excludedLocations.size === 0) return preferredLocations;
		return preferredLocations.filter((location) => {
			return !excludedLocations.has(normalizeEndpoint(location));
		});
	}
	async resolveServiceEndpoint(diagnosticNode, resourceType, operationType, startServiceEndpointIndex = 0) {
		return this.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType,
			operationType,
			startServiceEndpointIndex
		});
	}
	/**
	* @internal
	*/
	async resolveServiceEndpointInternal(resolveServiceEndpointOptions) {
		const { diagnosticNode, resourceType, operationType, startServiceEndpointIndex, excludedLocations = [] } = resolveServiceEndpointOptions;
		if (!this.options.connectionPolicy.enableEndpointDiscovery) {
			diagnosticNode.addData({ readFromCache: true }, "default_endpoint");
			diagnosticNode.recordEndpointResolution(this.defaultEndpoint);
			return this.defaultEndpoint;
		}
		if (resourceType === ResourceType.none) {
			diagnosticNode.addData({ readFromCache: true }, "none_resource");
			diagnosticNode.recordEndpointResolution(this.defaultEndpoint);
			return this.defaultEndpoint;
		}
		if (this.readableLocations.length === 0 || this.writeableLocations.length === 0) {
			const resourceResponse = await withMetadataDiagnostics(async (metadataNode) => {
				return this.readDatabaseAccount(metadataNode, { urlConnection: this.defaultEndpoint });
			}, diagnosticNode, MetadataLookUpType.DatabaseAccountLookUp);
			this.writeableLocations = resourceResponse.resource.writableLocations;
			this.readableLocations = resourceResponse.resource.readableLocations;
			this.enableMultipleWriteLocations = resourceResponse.resource.enableMultipleWritableLocations;
			if (this.enablePartitionLevelFailover) this.refreshPPAFFeatureFlag(resourceResponse.resource);
		}
		const locations = isReadRequest(operationType) ? this.readableLocations : this.writeableLocations;
		const effectiveExcludedLocations = this.getEffectiveExcludedLocations(excludedLocations, resourceType);
		diagnosticNode.addData({ excludedLocations: Array.from(effectiveExcludedLocations) }, "excluded_locations");
		const availableLocations = this.filterExcludedLocations(this.preferredLocations, effectiveExcludedLocations);
		let location;
		if (availableLocations && availableLocations.length > 0 && startServiceEndpointIndex < availableLocations.length) {
			this.preferredLocationsCount = availableLocations.length;
			for (let i = startServiceEndpointIndex; i < availableLocations.length; i++) {
				const preferredLocation = availableLocations[i];
				location = locations.find((loc) => loc.unavailable !== true && normalizeEndpoint(loc.name) === normalizeEndpoint(preferredLocation));
				if (location) break;
			}
		}
		if (!location) location = (startServiceEndpointIndex >= 0 && startServiceEndpointIndex < locations.length ? locations.slice(startServiceEndpointIndex) : locations).find((loc) => {
			return loc.unavailable !== true && !effectiveExcludedLocations.has(normalizeEndpoint(loc.name));
		});
		location = location ? location : {
			name: "",
			databaseAccountEndpoint: this.defaultEndpoint
		};
		diagnosticNode.recordEndpointResolution(location.databaseAccountEndpoint);
		return location.databaseAccountEndpoint;
	}
	/**
	* Refreshes the endpoint list by clearning stale unavailability and then
	*  retrieving the writable and readable locations from the geo-replicated database account
	*  and then updating the locations cache.
	*  We skip the refreshing if enableEndpointDiscovery is set to False
	*/
	async refreshEndpointList(diagnosticNode) {
		if (!this.isRefreshing && this.enableEndpointDiscovery) {
			this.isRefreshing = true;
			const databaseAccount = await this.getDatabaseAccountFromAnyEndpoint(diagnosticNode);
			if (databaseAccount) {
				if (this.enablePartitionLevelFailover) this.refreshPPAFFeatureFlag(databaseAccount);
				this.refreshStaleUnavailableLocations();
				this.refreshEndpoints(databaseAccount);
			}
			this.isRefreshing = false;
		}
	}
	refreshEndpoints(databaseAccount) {
		const oldWritableLocations = this.writeableLocations;
		const oldReadableLocations = this.readableLocations;
		function merge(loc, oldList) {
			const prev = oldList.find((o) => o.name === loc.name);
			if (prev) {
				loc.unavailable = prev.unavailable;
				loc.lastUnavailabilityTimestampInMs = prev.lastUnavailabilityTimestampInMs;
			}
			return loc;
		}
		this.writeableLocations = databaseAccount.writableLocations.map((loc) => merge({ ...loc }, oldWritableLocations));
		this.readableLocations = databaseAccount.readableLocations.map((loc) => merge({ ...loc }, oldReadableLocations));
	}
	refreshStaleUnavailableLocations() {
		const now = Date.now();
		this.updateLocation(now, this.unavailableReadableLocations, this.readableLocations);
		this.unavailableReadableLocations = this.cleanUnavailableLocationList(now, this.unavailableReadableLocations);
		this.updateLocation(now, this.unavailableWriteableLocations, this.writeableLocations);
		this.unavailableWriteableLocations = this.cleanUnavailableLocationList(now, this.unavailableWriteableLocations);
	}
	/**
	* update the locationUnavailability to undefined if the location is available again
	* @param now - current time
	* @param unavailableLocations - list of unavailable locations
	* @param allLocations - list of all locations
	*/
	updateLocation(now, unavailableLocations, allLocations) {
		for (const location of unavailableLocations) {
			const unavailableLocation = allLocations.find((loc) => loc.name === location.name);
			if (unavailableLocation && now - unavailableLocation.lastUnavailabilityTimestampInMs > Constants.LocationUnavailableExpirationTimeInMs) unavailableLocation.unavailable = false;
		}
	}
	cleanUnavailableLocationList(now, unavailableLocations) {
		return unavailableLocations.filter((loc) => {
			return now - loc.lastUnavailabilityTimestampInMs < Constants.LocationUnavailableExpirationTimeInMs;
		});
	}
	/**
	* Gets the database account first by using the default endpoint, and if that doesn't returns
	* use the endpoints for the preferred locations in the order they are specified to get
	* the database account.
	*/
	async getDatabaseAccountFromAnyEndpoint(diagnosticNode) {
		try {
			const options = { urlConnection: this.defaultEndpoint };
			const { resource: databaseAccount } = await this.readDatabaseAccount(diagnosticNode, options);
			return databaseAccount;
		} catch (err) {}
		if (this.preferredLocations) for (const location of this.preferredLocations) try {
			const options = { urlConnection: GlobalEndpointManager.getLocationalEndpoint(this.defaultEndpoint, location) };
			const { resource: databaseAccount } = await this.readDatabaseAccount(diagnosticNode, options);
			if (databaseAccount) return databaseAccount;
		} catch (err) {}
	}
	/**
	* Gets the locational endpoint using the location name passed to it using the default endpoint.
	*
	* @param defaultEndpoint - The default endpoint to use for the endpoint.
	* @param locationName    - The location name for the azure region like "East US".
	*/
	static getLocationalEndpoint(defaultEndpoint, locationName) {
		const endpointUrl = new URL(defaultEndpoint);
		if (endpointUrl.hostname) {
			const hostnameParts = endpointUrl.hostname.toString().toLowerCase().split(".");
			if (hostnameParts) {
				const globalDatabaseAccountName = hostnameParts[0];
				const locationalDatabaseAccountName = globalDatabaseAccountName + "-" + locationName.replace(" ", "");
				return defaultEndpoint.toLowerCase().replace(globalDatabaseAccountName, locationalDatabaseAccountName);
			}
		}
		return null;
	}
	/**
	* Checks for changes in PPAF enablement status and raises events if they have changed.
	* It also manages circuit breaker timer state.
	* @internal
	*/
	refreshPPAFFeatureFlag(databaseAccount) {
		let shouldEnableCircuitBreakerTimer;
		if (this.enablePartitionLevelCircuitBreaker) shouldEnableCircuitBreakerTimer = true;
		else if (!this.enablePartitionLevelFailover) shouldEnableCircuitBreakerTimer = false;
		else shouldEnableCircuitBreakerTimer = databaseAccount.enablePerPartitionFailover ?? this.lastKnownPPAFEnabled ?? false;
		this.lastKnownPPAFEnabled = databaseAccount.enablePerPartitionFailover;
		if (this.lastKnownPPCBEnabled !== shouldEnableCircuitBreakerTimer) {
			this.lastKnownPPCBEnabled = shouldEnableCircuitBreakerTimer;
			this.onEnablePartitionLevelFailoverConfigChanged?.(shouldEnableCircuitBreakerTimer);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/PartitionKeyRangeFailoverInfo.js
/**
* @hidden
* This class manages the failover information for partition key ranges in Cosmos DB.
* It tracks the current endpoint, failed endpoints, and the number of consecutive read/write request failures.
*/
var PartitionKeyRangeFailoverInfo = class {
	failedEndPoints = [];
	currentEndPoint;
	consecutiveReadRequestFailureCount = 0;
	consecutiveWriteRequestFailureCount = 0;
	firstRequestFailureTime = Date.now();
	lastRequestFailureTime = Date.now();
	failureCountSemaphore;
	tryMoveNextLocationSemaphore;
	/**
	* @internal
	*/
	constructor(currentEndpoint) {
		this.currentEndPoint = currentEndpoint;
		this.failureCountSemaphore = (0, import_semaphore.default)(1);
		this.tryMoveNextLocationSemaphore = (0, import_semaphore.default)(1);
	}
	/**
	* Checks if the circuit breaker can trigger a partition failover based on the failure counts.
	* Returns true if the number of consecutive failures exceeds the defined thresholds for read or write requests.
	*/
	async canCircuitBreakerTriggerPartitionFailOver(isReadOnlyRequest) {
		const { consecutiveReadRequestFailureCount, consecutiveWriteRequestFailureCount } = await this.snapshotConsecutiveRequestFailureCount();
		return isReadOnlyRequest ? consecutiveReadRequestFailureCount > Constants.ReadRequestFailureCountThreshold : consecutiveWriteRequestFailureCount > Constants.WriteRequestFailureCountThreshold;
	}
	/**
	* Increments the failure counts for read or write requests and updates the timestamps.
	* If the time since the last failure exceeds the reset window, it resets the failure counts.
	*/
	async incrementRequestFailureCounts(isReadOnlyRequest, currentTimeInMilliseconds) {
		return new Promise((resolve, reject) => {
			this.failureCountSemaphore.take(async () => {
				try {
					const { lastRequestFailureTime } = await this.snapshotPartitionFailoverTimestamps();
					if (currentTimeInMilliseconds - lastRequestFailureTime > Constants.ConsecutiveFailureCountResetIntervalInMS) {
						this.consecutiveReadRequestFailureCount = 0;
						this.consecutiveWriteRequestFailureCount = 0;
					}
					if (isReadOnlyRequest) this.consecutiveReadRequestFailureCount++;
					else this.consecutiveWriteRequestFailureCount++;
					this.lastRequestFailureTime = currentTimeInMilliseconds;
					return resolve();
				} catch (error) {
					reject(error);
				} finally {
					this.failureCountSemaphore.leave();
				}
			});
		});
	}
	/**
	* Returns a snapshot of the first and last request failure timestamps.
	* This method is used to retrieve the current state of failure timestamps without modifying them.
	*/
	async snapshotPartitionFailoverTimestamps() {
		return {
			firstRequestFailureTime: this.firstRequestFailureTime,
			lastRequestFailureTime: this.lastRequestFailureTime
		};
	}
	/**
	* Attempts to move to the next available location for the partition key range.
	* If the current endpoint is the same as the failed endpoint, it tries to find a new endpoint
	* from the provided list of endpoints. If a new endpoint is found, it updates the current endpoint
	* and returns true. If no new endpoint is found, it returns false.
	*/
	async tryMoveNextLocation(endPoints, failedEndPoint, diagnosticNode, partitionKeyRangeId) {
		if (failedEndPoint !== this.currentEndPoint) return true;
		return new Promise((resolve, reject) => {
			this.tryMoveNextLocationSemaphore.take(() => {
				try {
					for (const endpoint of endPoints) {
						if (this.currentEndPoint === endpoint) continue;
						if (this.failedEndPoints.includes(endpoint)) continue;
						this.failedEndPoints.push(failedEndPoint);
						this.currentEndPoint = endpoint;
						return resolve(true);
					}
					diagnosticNode.addData({ partitionKeyRangeFailoverInfo: `PartitionKeyRangeId: ${partitionKeyRangeId}, failedLocations: ${this.failedEndPoints}, newLocation: ${this.currentEndPoint}` });
					return resolve(false);
				} catch (err) {
					reject(err);
				} finally {
					this.tryMoveNextLocationSemaphore.leave();
				}
			});
		});
	}
	/** Returns the current endpoint being used for partition key range operations.*/
	getCurrentEndPoint() {
		return this.currentEndPoint;
	}
	/**
	* Returns a snapshot of the current consecutive request failure counts for read and write requests.
	* This method is used to retrieve the current state of failure counts without modifying them.
	*/
	async snapshotConsecutiveRequestFailureCount() {
		return {
			consecutiveReadRequestFailureCount: this.consecutiveReadRequestFailureCount,
			consecutiveWriteRequestFailureCount: this.consecutiveWriteRequestFailureCount
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/globalPartitionEndpointManager.js
/**
* @hidden
* This class is used to failover single partitions to different regions.
*/
var GlobalPartitionEndpointManager = class {
	globalEndpointManager;
	partitionKeyRangeToLocationForWrite;
	partitionKeyRangeToLocationForReadAndWrite;
	preferredLocations;
	preferredLocationsCount;
	circuitBreakerFailbackBackgroundRefresher;
	/**
	* @internal
	*/
	constructor(options, globalEndpointManager) {
		this.globalEndpointManager = globalEndpointManager;
		this.partitionKeyRangeToLocationForWrite = /* @__PURE__ */ new Map();
		this.partitionKeyRangeToLocationForReadAndWrite = /* @__PURE__ */ new Map();
		this.preferredLocations = options.connectionPolicy.preferredLocations;
		this.preferredLocationsCount = this.preferredLocations ? this.preferredLocations.length : 0;
		if (this.globalEndpointManager.lastKnownPPCBEnabled) this.initiateCircuitBreakerFailbackLoop();
	}
	/**
	* Checks eligibility of the request for partition failover and
	* tries to mark the endpoint unavailable for the partition key range. Future
	* requests will be routed to the next location if available.
	*/
	async tryPartitionLevelFailover(requestContext, diagnosticNode) {
		if (!await this.isRequestEligibleForPartitionFailover(requestContext, true)) return false;
		const isRequestEligibleForPerPartitionAutomaticFailover = this.isRequestEligibleForPerPartitionAutomaticFailover(requestContext);
		const isRequestEligibleForPartitionLevelCircuitBreaker = this.isRequestEligibleForPartitionLevelCircuitBreaker(requestContext);
		if (isRequestEligibleForPerPartitionAutomaticFailover || isRequestEligibleForPartitionLevelCircuitBreaker && await this.incrementFailureCounterAndCheckFailover(requestContext, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker)) return this.tryMarkEndpointUnavailableForPartitionKeyRange(requestContext, diagnosticNode, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker);
		return false;
	}
	/**
	* Updates the DocumentServiceRequest routing location to point
	* new a location based if a partition level failover occurred.
	*/
	async tryAddPartitionLevelLocationOverride(requestContext, diagnosticNode) {
		if (!await this.isRequestEligibleForPartitionFailover(requestContext, false)) return requestContext;
		const partitionKeyRangeId = requestContext.partitionKeyRangeId;
		if (this.isRequestEligibleForPerPartitionAutomaticFailover(requestContext)) {
			if (this.partitionKeyRangeToLocationForWrite.has(partitionKeyRangeId)) {
				requestContext.endpoint = this.partitionKeyRangeToLocationForWrite.get(partitionKeyRangeId).getCurrentEndPoint();
				diagnosticNode.recordEndpointResolution(requestContext.endpoint);
				return requestContext;
			}
		} else if (this.isRequestEligibleForPartitionLevelCircuitBreaker(requestContext)) {
			if (this.partitionKeyRangeToLocationForReadAndWrite.has(partitionKeyRangeId)) {
				const partitionFailOver = this.partitionKeyRangeToLocationForReadAndWrite.get(partitionKeyRangeId);
				if (await partitionFailOver.canCircuitBreakerTriggerPartitionFailOver(isReadRequest(requestContext.operationType))) {
					requestContext.endpoint = partitionFailOver.getCurrentEndPoint();
					diagnosticNode.recordEndpointResolution(requestContext.endpoint);
					return requestContext;
				}
			}
		}
		return requestContext;
	}
	/**
	* This method clears the background refresher for circuit breaker failback
	* and stops the periodic checks for unhealthy endpoints.
	*/
	dispose() {
		if (this.circuitBreakerFailbackBackgroundRefresher) {
			clearTimeout(this.circuitBreakerFailbackBackgroundRefresher);
			this.circuitBreakerFailbackBackgroundRefresher = void 0;
		}
	}
	async tryMarkEndpointUnavailableForPartitionKeyRange(requestContext, diagnosticNode, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker) {
		const partitionKeyRangeId = requestContext.partitionKeyRangeId;
		const failedEndPoint = requestContext.endpoint;
		const readLocations = await this.globalEndpointManager.getReadLocations();
		const readEndPoints = [];
		if (isRequestEligibleForPerPartitionAutomaticFailover) {
			for (const location of readLocations) readEndPoints.push(location.databaseAccountEndpoint);
			return this.tryAddOrUpdatePartitionFailoverInfoAndMoveToNextLocation(partitionKeyRangeId, failedEndPoint, readEndPoints, this.partitionKeyRangeToLocationForWrite, diagnosticNode);
		} else if (isRequestEligibleForPartitionLevelCircuitBreaker) {
			if (this.preferredLocations && this.preferredLocations.length > 0) {
				for (const preferredLocation of this.preferredLocations) {
					const location = readLocations.find((loc) => normalizeEndpoint(loc.name) === normalizeEndpoint(preferredLocation));
					if (location) readEndPoints.push(location.databaseAccountEndpoint);
				}
				for (const location of readLocations) if (!readEndPoints.includes(location.databaseAccountEndpoint)) readEndPoints.push(location.databaseAccountEndpoint);
			} else for (const location of readLocations) readEndPoints.push(location.databaseAccountEndpoint);
			return this.tryAddOrUpdatePartitionFailoverInfoAndMoveToNextLocation(partitionKeyRangeId, failedEndPoint, readEndPoints, this.partitionKeyRangeToLocationForReadAndWrite, diagnosticNode);
		}
		return false;
	}
	/**
	* Increments the failure counter for the specified partition and checks if the partition can fail over.
	* This method is used to determine if a partition should be failed over based on the number of request failures.
	*/
	async incrementFailureCounterAndCheckFailover(requestContext, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker) {
		const partitionKeyRangeId = requestContext.partitionKeyRangeId;
		const failedEndPoint = requestContext.endpoint;
		let partitionKeyRangeFailoverInfo;
		if (isRequestEligibleForPerPartitionAutomaticFailover) {
			if (!this.partitionKeyRangeToLocationForWrite.has(partitionKeyRangeId)) {
				const failoverInfo = new PartitionKeyRangeFailoverInfo(failedEndPoint);
				this.partitionKeyRangeToLocationForWrite.set(partitionKeyRangeId, failoverInfo);
			}
			partitionKeyRangeFailoverInfo = this.partitionKeyRangeToLocationForWrite.get(partitionKeyRangeId);
		} else if (isRequestEligibleForPartitionLevelCircuitBreaker) {
			if (!this.partitionKeyRangeToLocationForReadAndWrite.has(partitionKeyRangeId)) {
				const failoverInfo = new PartitionKeyRangeFailoverInfo(failedEndPoint);
				this.partitionKeyRangeToLocationForReadAndWrite.set(partitionKeyRangeId, failoverInfo);
			}
			partitionKeyRangeFailoverInfo = this.partitionKeyRangeToLocationForReadAndWrite.get(partitionKeyRangeId);
		} else return false;
		assertNotUndefined(partitionKeyRangeFailoverInfo, "partitionKeyRangeFailoverInfo should be set if failover flags are true.");
		const currentTimeInMilliseconds = Date.now();
		await partitionKeyRangeFailoverInfo.incrementRequestFailureCounts(isReadRequest(requestContext.operationType), currentTimeInMilliseconds);
		return partitionKeyRangeFailoverInfo.canCircuitBreakerTriggerPartitionFailOver(isReadRequest(requestContext.operationType));
	}
	/** Validates if the given request is eligible for partition failover. */
	async isRequestEligibleForPartitionFailover(requestContext, shouldValidateFailedLocation) {
		if (!requestContext || !requestContext.operationType || !requestContext.resourceType || !requestContext.partitionKeyRangeId) return false;
		if (!await this.canUsePartitionLevelFailoverLocations(requestContext.operationType, requestContext.resourceType)) return false;
		if (shouldValidateFailedLocation && !requestContext.endpoint) return false;
		return true;
	}
	/** Determines if partition level failover locations can be used for the given request. */
	async canUsePartitionLevelFailoverLocations(operationType, resourceType) {
		if ((await this.globalEndpointManager.getReadEndpoints()).length <= 1) return false;
		if (resourceType === ResourceType.item || resourceType === ResourceType.sproc && operationType === OperationType.Execute) return true;
		return false;
	}
	/**
	* Determines if a request is eligible for per-partition automatic failover.
	* A request is eligible if it is a write request, partition level failover is enabled,
	* and the global endpoint manager cannot use multiple write locations for the request.
	*/
	isRequestEligibleForPerPartitionAutomaticFailover(requestContext) {
		return this.isPartitionLevelAutomaticFailoverEnabled() && !isReadRequest(requestContext.operationType) && !this.globalEndpointManager.canUseMultipleWriteLocations(requestContext.resourceType, requestContext.operationType);
	}
	/**
	* Determines if a request is eligible for partition-level circuit breaker.
	* This method checks if partition-level circuit breaker is enabled, and if the request is a read-only request or
	* the global endpoint manager can use multiple write locations for the request.
	*/
	isRequestEligibleForPartitionLevelCircuitBreaker(requestContext) {
		if (!this.isPartitionLevelCircuitBreakerEnabled()) return false;
		if (isReadRequest(requestContext.operationType)) return true;
		return this.globalEndpointManager.canUseMultipleWriteLocations(requestContext.resourceType, requestContext.operationType);
	}
	/**
	* Attempts to add or update the partition failover information and move to the next available location.
	* This method checks if the current location for the partition key range has failed and updates the failover
	* information to route the request to the next available location. If all locations have been tried, it removes
	* the failover information for the partition key range. Return True if the failover information was successfully
	* updated and the request was routed to a new location, otherwise false.
	*/
	async tryAddOrUpdatePartitionFailoverInfoAndMoveToNextLocation(partitionKeyRangeId, failedEndPoint, nextEndPoints, partitionKeyRangeToLocation, diagnosticNode) {
		if (!partitionKeyRangeToLocation.has(partitionKeyRangeId)) {
			const failoverInfo = new PartitionKeyRangeFailoverInfo(failedEndPoint);
			partitionKeyRangeToLocation.set(partitionKeyRangeId, failoverInfo);
		}
		if (await partitionKeyRangeToLocation.get(partitionKeyRangeId).tryMoveNextLocation(nextEndPoints, failedEndPoint, diagnosticNode, partitionKeyRangeId)) return true;
		partitionKeyRangeToLocation.delete(partitionKeyRangeId);
		return false;
	}
	/**
	* Initiates a background loop that periodically checks for unhealthy endpoints
	* and attempts to open connections to them. If a connection is successfully
	* established, it initiates a failback to the original location for the partition key range.
	* This is useful for scenarios where a partition key range has been marked as unavailable
	* due to a circuit breaker, and we want to periodically check if the original location
	* has become healthy again.
	* The loop runs at a defined interval specified by Constants.StalePartitionUnavailabilityRefreshIntervalInMs.
	*/
	initiateCircuitBreakerFailbackLoop() {
		this.circuitBreakerFailbackBackgroundRefresher = startBackgroundTask(async () => {
			try {
				await this.openConnectionToUnhealthyEndpointsWithFailback();
			} catch (err) {
				console.error("Failed to open connection to unhealthy endpoints: ", err);
			}
		}, Constants.StalePartitionUnavailabilityRefreshIntervalInMs);
	}
	/**
	* Attempts to open connections to unhealthy endpoints and initiates failback if the connections are successful.
	* This method checks the partition key ranges that have failed locations and tries to re-establish connections
	* to those locations. If a connection is successfully re-established, it initiates a failback to the original
	* location for the partition key range.
	*/
	async openConnectionToUnhealthyEndpointsWithFailback() {
		for (const pkRange of this.partitionKeyRangeToLocationForReadAndWrite.keys()) {
			const partitionFailover = this.partitionKeyRangeToLocationForReadAndWrite.get(pkRange);
			if (!partitionFailover) continue;
			const { firstRequestFailureTime } = await partitionFailover.snapshotPartitionFailoverTimestamps();
			if ((/* @__PURE__ */ new Date()).getTime() - firstRequestFailureTime > Constants.AllowedPartitionUnavailabilityDurationInMs) this.partitionKeyRangeToLocationForReadAndWrite.delete(pkRange);
		}
	}
	/**
	* @internal
	*/
	changeCircuitBreakerFailbackLoop(isEnabled) {
		if (isEnabled) {
			if (!this.circuitBreakerFailbackBackgroundRefresher) this.initiateCircuitBreakerFailbackLoop();
		} else if (this.circuitBreakerFailbackBackgroundRefresher) this.dispose();
	}
	/**
	* Gets a value indicating whether per-partition automatic failover is currently enabled.
	* @internal
	*/
	isPartitionLevelAutomaticFailoverEnabled() {
		return this.globalEndpointManager.lastKnownPPAFEnabled;
	}
	/**
	* Gets a value indicating whether per-partition automatic failover is currently enabled.
	* @internal
	*/
	isPartitionLevelCircuitBreakerEnabled() {
		return this.globalEndpointManager.lastKnownPPCBEnabled;
	}
};
// node_modules/@azure/cosmos/dist/esm/CosmosClient.js
/**
* Provides a client-side logical representation of the Azure Cosmos DB database account.
* This client is used to configure and execute requests in the Azure Cosmos DB database service.
* @example Instantiate a client and create a new database
* ```ts snippet:CosmosClientCreate
* import { CosmosClient } from "@azure/cosmos";
*
* const endpoint = "https://your-account.documents.azure.com";
* const key = "<database account masterkey>";
* const client = new CosmosClient({ endpoint, key });
* ```
* @example Instantiate a client with custom Connection Policy
* ```ts snippet:CosmosClientWithConnectionPolicy
* import { CosmosClient } from "@azure/cosmos";
*
* const endpoint = "https://your-account.documents.azure.com";
* const key = "<database account masterkey>";
* const client = new CosmosClient({
*   endpoint,
*   key,
*   connectionPolicy: {
*     requestTimeout: 10000,
*   },
* });
* ```
* @example Instantiate a client with AAD authentication and custom scope
* ```ts snippet:CosmosClientWithAADScope
* import { DefaultAzureCredential } from "@azure/identity";
* import { CosmosClient } from "@azure/cosmos";
*
* const endpoint = "https://your-account.documents.azure.com";
* const aadCredentials = new DefaultAzureCredential();
* const client = new CosmosClient({
*   endpoint,
*   aadCredentials,
*   aadScope: "https://cosmos.azure.com/.default", // Optional custom scope
* });
* ```
*/
var CosmosClient = class {
	/**
	* Used for creating new databases, or querying/reading all databases.
	*
	* Use `.database(id)` to read, replace, or delete a specific, existing database by id.
	*
	* @example Create a new database
	* ```ts snippet:CosmosClientDatabases
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const { resource: databaseDefinition, database } = await client.databases.create({
	*   id: "<name here>",
	* });
	* ```
	*/
	databases;
	/**
	* Used for querying & reading all offers.
	*
	* Use `.offer(id)` to read, or replace existing offers.
	*/
	offers;
	clientContext;
	endpointRefresher;
	/**
	* @internal
	*/
	encryptionManager;
	/** @internal */
	globalPartitionEndpointManager;
	constructor(optionsOrConnectionString) {
		if (typeof optionsOrConnectionString === "string") optionsOrConnectionString = parseConnectionString(optionsOrConnectionString);
		else if (optionsOrConnectionString.connectionString) {
			const { endpoint, key } = parseConnectionString(optionsOrConnectionString.connectionString);
			optionsOrConnectionString.endpoint = endpoint;
			optionsOrConnectionString.key = key;
		}
		if (!checkURL(optionsOrConnectionString.endpoint)) throw new Error("Invalid endpoint specified");
		if (optionsOrConnectionString.clientEncryptionOptions) {
			if (!optionsOrConnectionString.clientEncryptionOptions.keyEncryptionKeyResolver) throw new Error("KeyEncryptionKeyResolver needs to be provided to enable client-side encryption.");
			if (optionsOrConnectionString.clientEncryptionOptions.encryptionKeyTimeToLiveInSeconds && optionsOrConnectionString.clientEncryptionOptions.encryptionKeyTimeToLiveInSeconds < 60) throw new Error("EncryptionKeyTimeToLiveInSeconds needs to be >= 60 seconds.");
			this.encryptionManager = new EncryptionManager(optionsOrConnectionString.clientEncryptionOptions.keyEncryptionKeyResolver, optionsOrConnectionString.clientEncryptionOptions.encryptionKeyTimeToLiveInSeconds);
		}
		const clientConfig = this.initializeClientConfigDiagnostic(optionsOrConnectionString);
		optionsOrConnectionString.connectionPolicy = Object.assign({}, defaultConnectionPolicy, optionsOrConnectionString.connectionPolicy);
		if (!optionsOrConnectionString.connectionPolicy.enableEndpointDiscovery) {
			optionsOrConnectionString.connectionPolicy.enablePartitionLevelFailover = false;
			optionsOrConnectionString.connectionPolicy.enablePartitionLevelCircuitBreaker = false;
		}
		optionsOrConnectionString.defaultHeaders = optionsOrConnectionString.defaultHeaders || {};
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.CacheControl] = "no-cache";
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.Version] = Constants.CurrentVersion;
		if (optionsOrConnectionString.consistencyLevel !== void 0) optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.ConsistencyLevel] = optionsOrConnectionString.consistencyLevel;
		if (optionsOrConnectionString.throughputBucket !== void 0) optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.ThroughputBucket] = optionsOrConnectionString.throughputBucket;
		const userAgent = getUserAgent(optionsOrConnectionString);
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.UserAgent] = userAgent;
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.CustomUserAgent] = userAgent;
		const globalEndpointManager = new GlobalEndpointManager(optionsOrConnectionString, async (diagnosticNode, opts) => this.getDatabaseAccountInternal(diagnosticNode, opts));
		if (optionsOrConnectionString.connectionPolicy.enablePartitionLevelFailover || optionsOrConnectionString.connectionPolicy.enablePartitionLevelCircuitBreaker) {
			this.globalPartitionEndpointManager = new GlobalPartitionEndpointManager(optionsOrConnectionString, globalEndpointManager);
			globalEndpointManager.onEnablePartitionLevelFailoverConfigChanged = (isEnabled) => {
				this.globalPartitionEndpointManager?.changeCircuitBreakerFailbackLoop(isEnabled);
			};
		}
		this.clientContext = new ClientContext(optionsOrConnectionString, globalEndpointManager, clientConfig, determineDiagnosticLevel(optionsOrConnectionString.diagnosticLevel, getDiagnosticLevelFromEnvironment()), this.globalPartitionEndpointManager);
		if (optionsOrConnectionString.connectionPolicy?.enableEndpointDiscovery && optionsOrConnectionString.connectionPolicy?.enableBackgroundEndpointRefreshing) this.backgroundRefreshEndpointList(globalEndpointManager, optionsOrConnectionString.connectionPolicy.endpointRefreshRateInMs || defaultConnectionPolicy.endpointRefreshRateInMs);
		this.databases = new Databases(this, this.clientContext, this.encryptionManager);
		this.offers = new Offers(this, this.clientContext);
	}
	initializeClientConfigDiagnostic(optionsOrConnectionString) {
		return {
			endpoint: optionsOrConnectionString.endpoint,
			resourceTokensConfigured: optionsOrConnectionString.resourceTokens !== void 0,
			tokenProviderConfigured: optionsOrConnectionString.tokenProvider !== void 0,
			aadCredentialsConfigured: optionsOrConnectionString.aadCredentials !== void 0,
			connectionPolicyConfigured: optionsOrConnectionString.connectionPolicy !== void 0,
			consistencyLevel: optionsOrConnectionString.consistencyLevel,
			defaultHeaders: optionsOrConnectionString.defaultHeaders,
			agentConfigured: optionsOrConnectionString.agent !== void 0,
			userAgentSuffix: optionsOrConnectionString.userAgentSuffix,
			diagnosticLevel: optionsOrConnectionString.diagnosticLevel,
			pluginsConfigured: optionsOrConnectionString.plugins !== void 0,
			sDKVersion: Constants.SDKVersion,
			aadScopeOverride: optionsOrConnectionString.aadScope !== void 0
		};
	}
	/**
	* Get information about the current {@link DatabaseAccount} (including which regions are supported, etc.)
	*/
	async getDatabaseAccount(options) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.getDatabaseAccountInternal(diagnosticNode, options);
		}, this.clientContext);
	}
	/**
	* @hidden
	*/
	async getDatabaseAccountInternal(diagnosticNode, options) {
		const response = await this.clientContext.getDatabaseAccount(diagnosticNode, options);
		return new ResourceResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics(), response.substatus);
	}
	/**
	* Gets the currently used write endpoint url. Useful for troubleshooting purposes.
	*
	* The url may contain a region suffix (e.g. "-eastus") if we're using location specific endpoints.
	*/
	async getWriteEndpoint() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.clientContext.getWriteEndpoint(diagnosticNode);
		}, this.clientContext);
	}
	/**
	* Gets the currently used read endpoint. Useful for troubleshooting purposes.
	*
	* The url may contain a region suffix (e.g. "-eastus") if we're using location specific endpoints.
	*/
	async getReadEndpoint() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.clientContext.getReadEndpoint(diagnosticNode);
		}, this.clientContext);
	}
	/**
	* Gets the known write endpoints. Useful for troubleshooting purposes.
	*
	* The urls may contain a region suffix (e.g. "-eastus") if we're using location specific endpoints.
	*/
	getWriteEndpoints() {
		return this.clientContext.getWriteEndpoints();
	}
	/**
	* Gets the currently used read endpoint. Useful for troubleshooting purposes.
	*
	* The url may contain a region suffix (e.g. "-eastus") if we're using location specific endpoints.
	*/
	getReadEndpoints() {
		return this.clientContext.getReadEndpoints();
	}
	/**
	* Used for reading, updating, or deleting a existing database by id or accessing containers belonging to that database.
	*
	* This does not make a network call. Use `.read` to get info about the database after getting the {@link Database} object.
	*
	* @param id - The id of the database.
	* @example Create a new container off of an existing database
	* ```ts snippet:CosmosClientDatabaseCreateContainer
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* const container = client.database("<database id>").containers.create({
	*   id: "<name here>",
	* });
	* ```
	*
	* @example Delete an existing database
	* ```ts snippet:CosmosClientDatabaseDelete
	* import { CosmosClient } from "@azure/cosmos";
	*
	* const endpoint = "https://your-account.documents.azure.com";
	* const key = "<database account masterkey>";
	* const client = new CosmosClient({ endpoint, key });
	* await client.database("<id here>").delete();
	* ```
	*/
	database(id) {
		return new Database(this, id, this.clientContext, this.encryptionManager);
	}
	/**
	* Used for reading, or updating a existing offer by id.
	* @param id - The id of the offer.
	*/
	offer(id) {
		return new Offer(this, id, this.clientContext);
	}
	/**
	* Clears background endpoint refresher. Use client.dispose() when destroying the CosmosClient within another process.
	*/
	dispose() {
		clearTimeout(this.endpointRefresher);
		if (this.clientContext.enableEncryption) {
			clearTimeout(this.encryptionManager.encryptionKeyStoreProvider.cacheRefresher);
			clearTimeout(this.encryptionManager.protectedDataEncryptionKeyCache.cacheRefresher);
		}
		if (this.globalPartitionEndpointManager) this.globalPartitionEndpointManager.dispose();
	}
	async backgroundRefreshEndpointList(globalEndpointManager, refreshRate) {
		this.endpointRefresher = setInterval(() => {
			try {
				return withDiagnostics(async (diagnosticNode) => {
					return globalEndpointManager.refreshEndpointList(diagnosticNode);
				}, this.clientContext, DiagnosticNodeType.BACKGROUND_REFRESH_THREAD);
			} catch (e) {
				console.warn("Failed to refresh endpoints", e);
			}
		}, refreshRate);
		if (this.endpointRefresher.unref && typeof this.endpointRefresher.unref === "function") this.endpointRefresher.unref();
	}
	/**
	* Update the host framework. If provided host framework will be used to generate the defualt SDK user agent.
	* @param hostFramework - A custom string.
	* @internal
	*/
	async updateHostFramework(hostFramework) {
		this.clientContext.refreshUserAgent(hostFramework);
	}
};
// src/ledger/keepers/cosmos/items.ts
/** The container of leases beside that of the ledger, so that a role can forbid to replace what the ledger holds. */
function leasesBeside(container) {
	return `${container}-leases`;
}
const LEASE_ID = "lease";
/** Cosmos DB takes items of 2 MB; what is larger than half of that is compressed. */
const COMPRESSED_FROM_BYTES = 1e6;
function entryItem(entry) {
	return {
		id: entryId(entry.sequence),
		pk: entry.tenant,
		tenant: entry.tenant,
		sequence: entry.sequence,
		...kept(entry)
	};
}
function partItem(tenant, part) {
	return {
		id: partId(digestOfPart(part)),
		pk: partitionOfParts(tenant, part.run),
		tenant,
		people: peopleIn(part),
		...kept(part)
	};
}
function entryId(sequence) {
	return `entry-${String(sequence).padStart(8, "0")}`;
}
function partId(digest) {
	return `part-${digest}`;
}
/** The digest in the id of a part; undefined for any other id. */
function digestIn(id) {
	return /^part-(.+)$/.exec(id)?.[1];
}
function partitionOfParts(tenant, run) {
	return `${tenant}:${run}`;
}
function kept(content) {
	const text = JSON.stringify(content);
	return Buffer.byteLength(text) < COMPRESSED_FROM_BYTES ? { content } : { compressed: gzipSync(text).toString("base64") };
}
/** What an item holds; undefined where Rollcall cannot have written it. */
function contentOf(item) {
	if ("content" in item) return item.content;
	try {
		return JSON.parse(gunzipSync(Buffer.from(item.compressed, "base64")).toString());
	} catch {
		return;
	}
}
// src/ledger/keepers/cosmos/checks.ts
/** Consistencies under which a run reads what it wrote. */
const READS_OWN_WRITES = [
	"Session",
	"BoundedStaleness",
	"Strong"
];
/**
* Whether an account can hold a lease. With several regions that are written to, two runs would both replace the
* lease, each in its region, and one of the two be dropped later.
*
* @throws LedgerError that says what to change
*/
function checkAccount({ enableMultipleWritableLocations, writableLocations, consistencyPolicy }, account) {
	if (enableMultipleWritableLocations || writableLocations.length > 1) throw unfit(account, "its account is written to in several regions, where two runs could hold the lease at once. Turn that off: az cosmosdb update --resource-group GROUP --name ACCOUNT --enable-multiple-write-locations false");
	const consistency = consistencyPolicy;
	if (!READS_OWN_WRITES.includes(consistency)) throw unfit(account, `the default consistency of its account is ${consistency}, under which a run may not see what it wrote. Make it Session: az cosmosdb update --resource-group GROUP --name ACCOUNT --default-consistency-level Session`);
}
/**
* Whether a container can hold a ledger or its leases.
*
* @throws LedgerError that says what to change
*/
function checkContainer({ id, partitionKey, defaultTtl, uniqueKeyPolicy }, account) {
	const paths = partitionKey?.paths ?? [];
	if (paths.length !== 1 || paths[0] !== "/pk") throw unfit(account, `the partition key of the container ${id} is ${paths.join(", ")}, and must be /pk. It cannot be changed: make another container`);
	if (defaultTtl !== void 0 && defaultTtl > 0) throw unfit(account, `the container ${id} deletes its items after ${defaultTtl} s (time to live). Turn that off: az cosmosdb sql container update --resource-group GROUP --account-name ACCOUNT --database-name ${account.database} --name ${id} --ttl=-1`);
	if ((uniqueKeyPolicy?.uniqueKeys ?? []).length > 0) throw unfit(account, `the container ${id} has unique keys, of which the ids need none, and by which parts of the ledger would collide. They cannot be changed: make another container without`);
}
function unfit({ title }, reason) {
	return new LedgerError(`The ledger in ${title} cannot be used: ${reason}.`);
}
// src/ledger/keepers/cosmos/refusals.ts
const SET_UP = "docs/ledger.md, \"Cosmos DB\", says how to make it; Rollcall never creates databases or containers";
/**
* Says why nothing can be made of an answer, and what to do. Of the service's own text only the id of a principal is
* repeated, and the action that it lacks.
*
* @see https://learn.microsoft.com/azure/cosmos-db/troubleshoot-forbidden
*/
function refusalOf(answer, account, request) {
	const { status, body } = answer;
	if (body === void 0 || status >= 300 && status < 400) return `what answers at ${account.endpoint} is not Cosmos DB (${status}). Check the address in ROLLCALL_LEDGER; a proxy or a sign-in page of the network may be in its place`;
	const text = typeof body.message === "string" ? body.message : "";
	switch (status) {
		case 401: return unauthorized(text, account);
		case 403: return forbidden(answer, text, account);
		case 404: return missing(answer, account, request);
		case 413: return "an item is larger than the 2 MB that Cosmos DB takes (413). Make the next change in smaller pull requests, and report this";
		case 429: return `${nameOf(account)} has had no capacity left for a minute (429). Raise the throughput of the containers, or start again later`;
		default: return status === 400 ? `Cosmos DB refused a request as invalid (400). Is ${account.endpoint} an account of Cosmos DB for NoSQL? Other kinds, such as those for MongoDB and Table, cannot hold a ledger` : `Cosmos DB did not recover within a minute (${status}). Look at the state of the account in the Azure portal, and start again later`;
	}
}
function unauthorized(text, account) {
	if (account.opensWith === "token") return `${nameOf(account)} does not accept the token (401). The application that signs in must be of the tenant in which the account is`;
	if (/local authorization is disabled/i.test(text)) return keysForbidden(account);
	return `${nameOf(account)} does not accept the key in ROLLCALL_LEDGER_KEY (401). Print the right one: az cosmosdb keys list --resource-group GROUP --name ${nameOf(account)} --query primaryMasterKey --output tsv; and check the clock of this machine, which may be wrong by 15 minutes at most`;
}
function keysForbidden(account) {
	return `${nameOf(account)} takes no keys (disableLocalAuth). Unset ROLLCALL_LEDGER_KEY, so that Rollcall signs in, and give it the data roles: docs/ledger.md, "Cosmos DB"`;
}
function forbidden({ substatus }, text, account) {
	if (substatus === 1014) return "a partition has reached the 20 GB that Cosmos DB keeps under one key (403). Name a new container in ROLLCALL_LEDGER, and keep the old one for reading";
	if (substatus === 1008) return `the account ${nameOf(account)} was moved or deleted (403)`;
	if (substatus === 3) return `${nameOf(account)} takes no writes in this region (403), and did not fail over within a minute. Start again later`;
	if (/local authorization is disabled/i.test(text)) return keysForbidden(account);
	if (/firewall|public internet|service endpoint|private endpoint/i.test(text)) return `the network settings of ${nameOf(account)} do not let this machine in (403). Allow its address under "Networking" of the account, or run Rollcall inside of the network that is allowed`;
	if (account.opensWith === "key") return `${nameOf(account)} does not permit it with the key in ROLLCALL_LEDGER_KEY (403). A read-only key opens a ledger for reading alone; a run that writes needs the primary key. Check the clock of this machine as well, which may be wrong by 15 minutes at most`;
	const principal = /principal \[([0-9a-f-]{36})\]/i.exec(text)?.[1] ?? "PRINCIPAL";
	const action = /action \[(Microsoft\.DocumentDB\/[A-Za-z/]+)\]/.exec(text)?.[1];
	return `the data roles do not permit it (403)${action === void 0 ? "" : `: ${action} is missing`}. Roles of Azure such as Contributor permit no data. Assign the data role "Cosmos DB Built-in Data Contributor": az cosmosdb sql role assignment create --resource-group GROUP --account-name ${nameOf(account)} --scope "/dbs/${account.database}" --principal-id ${principal} --role-definition-id 00000000-0000-0000-0000-000000000002; or the narrower ones of docs/ledger.md, "Cosmos DB". The id is the object id of the service principal (az ad sp show --id CLIENT --query id)`;
}
function missing({ substatus }, account, { url }) {
	const container = /\/colls\/([^/]+)/.exec(new URL(url).pathname)?.[1];
	const { database } = account;
	return substatus === 1003 || container === void 0 ? `${nameOf(account)} has no database ${database} (404), or that has no container ${account.container}. ${SET_UP}` : `the database ${database} has no container ${decodeURIComponent(container)} (404). ${container === leasesBeside(account.container) ? "It holds the leases. " : ""}${SET_UP}`;
}
function nameOf({ endpoint }) {
	return new URL(endpoint).hostname.split(".")[0] ?? endpoint;
}
// src/ledger/keepers/cosmos/transport.ts
/** How long a request is tried again: longer than throttling lasts, and a fraction of a lease. */
const PATIENCE_MS = 6e4;
const FIRST_PAUSE_MS$1 = 250;
const LONGEST_PAUSE_MS = 1e4;
const REQUEST_TIMEOUT_MS = 3e4;
/**
* What passes by itself: the service is busy, moves a partition or fails over.
*
* @see https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
*/
const PASSING = [
	408,
	410,
	429,
	449,
	500,
	502,
	503,
	504
];
/** By status and `x-ms-substatus`: not yet replicated so far, and no longer the region that is written to. */
const PASSING_SUBSTATUS = [
	"404/1002",
	"403/3",
	"403/1008"
];
/** What the library, or the keeper, makes something of; everything else ends the request. */
const UNDERSTOOD = [
	304,
	404,
	409,
	412
];
/**
* Sends the library's requests as all others are sent, and to the account's host alone. What passes by itself is
* tried again here, by the clock of the run: a request that is sent twice does no harm, for items are created under ids
* of their own and replaced by ETag.
*
* @throws LedgerError in the place of an answer of which nothing can be made
* @see https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/httpclient
*/
function cosmosTransport(options) {
	return { sendRequest: (request) => send(request, options) };
}
async function send(request, { account, network, clock, abandoning }) {
	const origin = URL.parse(request.url)?.origin;
	if (origin !== account.endpoint) throw new LedgerError(`A request to ${origin} was stopped before it was sent: the ledger is at ${account.endpoint}, and what opens it must not leave for any other address.`);
	const giveUpAt = clock.now().getTime() + PATIENCE_MS;
	for (let attempt = 0;; attempt += 1) {
		const failed = await exchange(request, network);
		if ("response" in failed && !passes(failed.answer)) return understood(failed, account, request);
		if ("failure" in failed && !failed.failure.passes) throw refused(account, failed.failure.message);
		const pause = pauseAfter(attempt, "answer" in failed ? failed.answer.retryAfterMs : void 0);
		if (clock.now().getTime() + pause > giveUpAt) throw refused(account, "failure" in failed ? `${failed.failure.message}. Check the name of the account in ROLLCALL_LEDGER, and the network` : refusalOf(failed.answer, account, request));
		await clock.sleep(pause, abandoning);
	}
}
function pauseAfter(attempt, askedMs) {
	const growing = Math.min(FIRST_PAUSE_MS$1 * 2 ** attempt, LONGEST_PAUSE_MS);
	return askedMs === void 0 ? growing : Math.max(askedMs, growing / 10);
}
async function exchange(request, network) {
	try {
		const response = await network.fetch(request.url, {
			method: request.method,
			headers: request.headers.toJSON({ preserveCase: true }),
			body: typeof request.body === "string" ? request.body : null,
			redirect: "manual",
			signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS)
		});
		const bodyAsText = await response.text();
		const retryAfterMs = Number(response.headers.get("x-ms-retry-after-ms") ?? NaN);
		return {
			response: {
				request,
				status: response.status,
				headers: createHttpHeaders(Object.fromEntries(response.headers)),
				bodyAsText
			},
			answer: {
				status: response.status,
				substatus: Number(response.headers.get("x-ms-substatus") ?? 0),
				body: bodyOf(bodyAsText),
				retryAfterMs: retryAfterMs >= 0 ? retryAfterMs : void 0
			}
		};
	} catch (error) {
		return { failure: network.failure(error, request.url) };
	}
}
function passes({ status, substatus }) {
	return PASSING.includes(status) || PASSING_SUBSTATUS.includes(`${status}/${substatus}`);
}
function understood({ response, answer }, account, request) {
	const { status, body } = answer;
	if ((status >= 200 && status < 300 || UNDERSTOOD.includes(status) || wantsPlan(answer)) && body !== void 0 && !isMissingContainer(answer, request)) return response;
	throw refused(account, refusalOf(answer, account, request));
}
function wantsPlan({ status, body }) {
	return status === 400 && (body?.additionalErrorInfo !== void 0 || /Cross partition query only supports/.test(String(body?.message)));
}
function isMissingContainer({ status, substatus }, { method, url }) {
	return status === 404 && (substatus === 1003 || method === "POST" || !/\/docs\/[^/]+$/.test(url));
}
/** Undefined: no JSON, which Cosmos DB always answers. */
function bodyOf(text) {
	if (text === "") return {};
	try {
		const body = JSON.parse(text);
		return typeof body === "object" && body !== null ? body : void 0;
	} catch {
		return;
	}
}
function refused({ title }, reason) {
	return new LedgerError(`The ledger in ${title} cannot be used: ${reason.replace(/\.$/, "")}.`);
}
// src/ledger/keepers/cosmos/keeper.ts
const ENTRIES_IN_A_PAGE = 50;
/** How often an item is looked for that must be there; another replica may have it. */
const LOOKS = 8;
const FIRST_LOOK_MS = 100;
/** What a run left so shortly ago may not have come to all replicas. */
const YOUNG_MS = 3e5;
/**
* Keeps a ledger in Cosmos DB. In the container of the ledger items are created and never replaced: an entry in the
* partition of its tenant under an id that its place makes, a part in that of its run under an id that its content
* makes. So Cosmos DB itself gives a place once, and a repeat does nothing. Leases are in a container of their own, and
* replaced by ETag. Personal values stand there in clear. Databases and containers are never created.
*
* @see https://learn.microsoft.com/azure/cosmos-db/database-transactions-optimistic-concurrency
*/
function cosmosKeeper(options) {
	const { clock, abandoning } = options;
	const account = accountOf(options);
	const { title } = account;
	const client = clientFor(options, account);
	let opening;
	const opened = () => opening ??= open(client, account).catch((error) => {
		opening = void 0;
		throw error;
	});
	const failing = async (work) => opened().then(work).catch((error) => {
		throw new LedgerError(error instanceof LedgerError ? error.message : `The ledger in ${title} cannot be used: ${error.message.replace(/\.$/, "")}.`);
	});
	const pages = async function* (query, partitionKey) {
		const { ledger } = await failing(async (containers) => containers);
		const iterator = ledger.items.query(query, {
			maxItemCount: ENTRIES_IN_A_PAGE,
			...partitionKey !== void 0 && { partitionKey }
		});
		while (iterator.hasMoreResults()) yield* (await failing(() => iterator.fetchNext())).resources ?? [];
	};
	const placeOf = (item) => `The item ${item.id} of the ledger in ${title}`;
	const readEntry = (item) => storedEntry(JSON.stringify(contentOf(item) ?? null), placeOf(item));
	const readPart = (item) => storedPart(JSON.stringify(contentOf(item) ?? null), placeOf(item));
	const find = async (container, { id, pk }, looks) => {
		for (let look = 0;; look += 1) {
			const { resource } = await container.item(id, pk).read();
			if (resource || look + 1 >= looks) return resource;
			await clock.sleep(FIRST_LOOK_MS * 2 ** look, abandoning);
		}
	};
	const put = async (container, item) => {
		if (await isCreated(container, item)) return true;
		const kept = await find(container, item, LOOKS);
		if (kept) return canonicalJson(contentOf(kept) ?? null) === canonicalJson(contentOf(item) ?? null);
		throw new LedgerError(`The ledger in ${title} cannot be used: Cosmos DB says that it has the item ${item.id}, and does not show it. Start again later.`);
	};
	return {
		title,
		keepsPersonal: true,
		tenants: async () => {
			const tenants = [];
			const query = {
				query: "SELECT c.tenant FROM c WHERE c.id = @first",
				parameters: [{
					name: "@first",
					value: entryId(1)
				}]
			};
			for await (const { tenant } of pages(query)) tenants.push(tenant);
			return tenants;
		},
		newest: async (tenant) => {
			for await (const item of pages({ query: "SELECT TOP 1 * FROM c ORDER BY c.sequence DESC" }, tenant)) return readEntry(item);
		},
		async *entries(tenant) {
			for await (const item of pages({ query: "SELECT * FROM c ORDER BY c.sequence DESC" }, tenant)) yield readEntry(item);
		},
		keptParts: async (tenant) => {
			const query = {
				query: "SELECT c.id FROM c WHERE c.tenant = @tenant",
				parameters: [{
					name: "@tenant",
					value: tenant
				}]
			};
			const digests = /* @__PURE__ */ new Set();
			for await (const { id } of pages(query)) {
				const digest = digestIn(id);
				if (digest !== void 0) digests.add(digest);
			}
			return digests;
		},
		async *parts({ tenant, run, parts, header, end }) {
			const looks = clock.now().getTime() - Date.parse(end?.finishedAt ?? header.startedAt) < YOUNG_MS ? LOOKS : 1;
			for (const digest of parts) {
				const place = {
					id: partId(digest),
					pk: partitionOfParts(tenant, run)
				};
				const item = await failing(({ ledger }) => find(ledger, place, looks));
				yield item && readPart(item);
			}
		},
		async *partsAbout(tenant, people) {
			if (people.length === 0) return;
			const names = people.map((_, index) => `@person${index}`);
			const query = {
				query: `SELECT * FROM c WHERE c.tenant = @tenant AND (${names.map((name) => `ARRAY_CONTAINS(c.people, ${name})`).join(" OR ")})`,
				parameters: [{
					name: "@tenant",
					value: tenant
				}, ...people.map((value, index) => ({
					name: names[index] ?? "",
					value
				}))]
			};
			for await (const item of pages(query)) yield readPart(item);
		},
		add: (entry, parts) => failing(async ({ ledger }) => {
			for (const part of parts) {
				const item = partItem(entry.tenant, part);
				if (!await put(ledger, item)) throw new LedgerError(`${placeOf(item)} was changed. Restore it from a backup.`);
			}
			return put(ledger, entryItem(entry));
		}),
		lease: (tenant) => failing(async ({ leases }) => {
			const { resource, etag } = await leases.item(LEASE_ID, tenant).read();
			if (!resource) return void 0;
			return {
				lease: storedLease(JSON.stringify(resource.lease ?? null), placeOf(resource)),
				version: etag
			};
		}),
		replaceLease: (tenant, lease, version) => failing(async ({ leases }) => {
			const item = {
				id: LEASE_ID,
				pk: tenant,
				lease,
				write: randomUUID()
			};
			const kept = leases.item(LEASE_ID, tenant);
			try {
				const { etag } = version === void 0 ? await leases.items.create(item) : await kept.replace(item, { accessCondition: {
					type: "IfMatch",
					condition: version
				} });
				return etag;
			} catch (error) {
				if (!isStatus(error, 409, 412, 404)) throw error;
				const { resource, etag } = await kept.read();
				return resource?.write === item.write ? etag : void 0;
			}
		})
	};
}
function accountOf({ endpoint, database, container, credential }) {
	const { host } = new URL(endpoint);
	return {
		endpoint,
		database,
		container,
		opensWith: "key" in credential ? "key" : "token",
		title: `the container ${database}/${container} of Cosmos DB at ${host}`
	};
}
function clientFor({ credential, clock, network, abandoning }, account) {
	const { endpoint, title } = account;
	return new CosmosClient({
		endpoint,
		..."key" in credential ? { key: credential.key } : {
			aadCredentials: { getToken: async () => ({
				token: await credential.token().catch((error) => {
					throw new LedgerError(`The ledger in ${title} cannot be used: ${error.message}`);
				}),
				expiresOnTimestamp: Date.now() + 1e3
			}) },
			aadScope: `${endpoint}/.default`
		},
		httpClient: cosmosTransport({
			account,
			network,
			clock,
			...abandoning && { abandoning }
		}),
		consistencyLevel: "Session",
		connectionPolicy: {
			enableEndpointDiscovery: false,
			useMultipleWriteLocations: false,
			retryOptions: {
				maxRetryAttemptCount: 0,
				fixedRetryIntervalInMilliseconds: 0,
				maxWaitTimeInSeconds: 0
			},
			requestTimeout: MOST_REQUEST_MS
		}
	});
}
/** Longer than the transport tries. */
const MOST_REQUEST_MS = 3e5;
async function open(client, account) {
	const { resource } = await client.getDatabaseAccount();
	if (resource) checkAccount(resource, account);
	const database = client.database(account.database);
	const [ledger, leases] = await Promise.all([account.container, leasesBeside(account.container)].map(async (name) => {
		const container = database.container(name);
		const definition = await container.read();
		if (definition.resource) checkContainer(definition.resource, account);
		return container;
	}));
	if (!ledger || !leases) throw new Error("two containers were opened");
	return {
		ledger,
		leases
	};
}
async function isCreated(container, item) {
	try {
		await container.items.create(item);
		return true;
	} catch (error) {
		if (!isStatus(error, 409)) throw error;
		return false;
	}
}
function isStatus(error, ...statuses) {
	return statuses.includes(error.code);
}
// src/session/ledger/openCosmos.ts
/** How often a sign-in is begun that got no answer. */
const SIGN_INS = 4;
const FIRST_PAUSE_MS = 1e3;
/**
* Opens a ledger in Cosmos DB, with the key of the account in `ROLLCALL_LEDGER_KEY`, else signed in as the run is. Nothing
* is sent yet.
*
* @throws UserError or DirectoryError for an account that may get neither, and where nothing is there to sign in with
*/
function openCosmos({ endpoint: account, database, container }, world) {
	const { environment, clock } = world;
	const endpoint = accountEndpoint(account, environment);
	const network = networkFromEnvironment(environment, { authority: world.authority });
	const key = keyIn(environment);
	if (key !== void 0) world.hide?.(key);
	if (key === void 0 && !endpoint.signsIn) throw new UserError(`ROLLCALL_LEDGER names ${account}, which is on this machine, and no token is sent there. Set ROLLCALL_LEDGER_KEY to the key of the emulator.`);
	const token = () => tokenSourceFromEnvironment(forAnotherResource(environment), endpoint, {
		clock,
		network,
		assertion: world.assertion ?? idTokenSource(environment, network),
		person: personAt(world),
		credential: world.credential,
		userAssertion: world.userAssertion,
		stopping: world.cancellation.stopping,
		...world.hide && { onToken: world.hide }
	});
	return cosmosKeeper({
		endpoint: account,
		database,
		container,
		credential: key === void 0 ? { token: patient(token(), clock) } : { key },
		clock,
		network,
		abandoning: world.cancellation.abandoning
	});
}
/** @throws UserError that does not repeat it */
function keyIn(environment) {
	const key = environment["ROLLCALL_LEDGER_KEY"]?.trim();
	if (!key) return void 0;
	if (/^[A-Za-z0-9+/]{16,}={0,2}$/.test(key)) return key;
	throw new UserError("ROLLCALL_LEDGER_KEY is not a key of a Cosmos DB account, which is in Base64. Set it to the primary key alone, without the words of a connection string.");
}
function forAnotherResource(environment) {
	const { ROLLCALL_ACCESS_TOKEN: given, ROLLCALL_SCOPES: _scopes, ...others } = environment;
	const signsIn = [
		"ROLLCALL_CREDENTIAL",
		"AZURE_CLIENT_SECRET",
		"AZURE_CLIENT_CERTIFICATE_PATH",
		"AZURE_FEDERATED_TOKEN_FILE",
		"ACTIONS_ID_TOKEN_REQUEST_URL"
	].some((name) => environment[name]?.trim());
	if (given?.trim() && !signsIn) throw new UserError("ROLLCALL_ACCESS_TOKEN is a token for Microsoft Graph, and cannot open the ledger in Cosmos DB. Set ROLLCALL_LEDGER_KEY to the key of the account; or unset ROLLCALL_ACCESS_TOKEN, and choose a credential that signs in to both.");
	return others;
}
/** What may pass by itself is tried again, as a request to the ledger is. */
function patient(token, clock) {
	return async () => {
		for (let attempt = 1;; attempt += 1) try {
			return await token();
		} catch (error) {
			if (!(error instanceof NoAnswer) || attempt === SIGN_INS) throw error;
			await clock.sleep(FIRST_PAUSE_MS * 2 ** attempt);
		}
	};
}
export { openCosmos };
