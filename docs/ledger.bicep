// A ledger of Rollcall in Azure Cosmos DB for NoSQL: an account, a database, the two containers, and the data roles.
//   az deployment group create --resource-group GROUP --template-file ledger.bicep \
//     --parameters accountName=ACCOUNT principalId=$(az ad sp show --id CLIENT --query id --output tsv)

@description('Name of the account: 3 to 44 small letters, digits and hyphens, unique in Azure.')
@minLength(3)
@maxLength(44)
param accountName string

@description('Object id of the service principal (not of the application) that Rollcall signs in as.')
param principalId string

param location string = resourceGroup().location
param databaseName string = 'rollcall'

@description('Container of the ledger. Its leases are in a second one, with -leases at the end of the name.')
param containerName string = 'ledger'

var leasesName = '${containerName}-leases'
var items = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: accountName
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    // Billed by request. Rollcall needs no throughput of its own.
    capabilities: [
      {
        name: 'EnableServerless'
      }
    ]
    // One region is written to: with more, two runs could hold the lease at once.
    enableMultipleWriteLocations: false
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    // No keys: everyone signs in, and the roles below decide.
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    // To bring the ledger back as it was at a point in time.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

// Without defaultTtl nothing expires. Ids are unique within a partition, so no unique keys are needed.
resource ledger 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: containerName
  properties: {
    resource: {
      id: containerName
      partitionKey: {
        paths: [
          '/pk'
        ]
        kind: 'Hash'
        version: 2
      }
      // What entries and parts hold is not searched, and an index of it would be most of what a write costs.
      indexingPolicy: {
        indexingMode: 'consistent'
        includedPaths: [
          {
            path: '/*'
          }
        ]
        excludedPaths: [
          {
            path: '/content/*'
          }
          {
            path: '/compressed/?'
          }
          {
            path: '/"_etag"/?'
          }
        ]
      }
    }
  }
}

resource leases 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: leasesName
  properties: {
    resource: {
      id: leasesName
      partitionKey: {
        paths: [
          '/pk'
        ]
        kind: 'Hash'
        version: 2
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        includedPaths: []
        excludedPaths: [
          {
            path: '/*'
          }
        ]
      }
    }
  }
}

// Says what there is, of the whole account.
resource metadataRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'rollcall-metadata')
  properties: {
    roleName: 'Rollcall: read metadata'
    type: 'CustomRole'
    assignableScopes: [
      account.id
    ]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
        ]
      }
    ]
  }
}

// Appends and reads. Neither replaces nor deletes: not even Rollcall can change what the ledger holds.
resource appendRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'rollcall-append')
  properties: {
    roleName: 'Rollcall: append to the ledger'
    type: 'CustomRole'
    assignableScopes: [
      account.id
    ]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
          '${items}/create'
          '${items}/read'
        ]
      }
    ]
  }
}

resource leaseRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-05-15' = {
  parent: account
  name: guid(account.id, 'rollcall-lease')
  properties: {
    roleName: 'Rollcall: hold the lease'
    type: 'CustomRole'
    assignableScopes: [
      account.id
    ]
    permissions: [
      {
        dataActions: [
          '${items}/create'
          '${items}/read'
          '${items}/replace'
        ]
      }
    ]
  }
}

resource metadataAssignment 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'rollcall-metadata')
  properties: {
    roleDefinitionId: metadataRole.id
    principalId: principalId
    scope: account.id
  }
}

resource appendAssignment 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'rollcall-append')
  properties: {
    roleDefinitionId: appendRole.id
    principalId: principalId
    scope: '${account.id}/dbs/${database.name}/colls/${ledger.name}'
  }
}

resource leaseAssignment 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, principalId, 'rollcall-lease')
  properties: {
    roleDefinitionId: leaseRole.id
    principalId: principalId
    scope: '${account.id}/dbs/${database.name}/colls/${leases.name}'
  }
}

@description('What ROLLCALL_LEDGER is set to.')
output ledgerAddress string = '${substring(account.properties.documentEndpoint, 0, lastIndexOf(account.properties.documentEndpoint, ':'))}/${database.name}/${ledger.name}'
