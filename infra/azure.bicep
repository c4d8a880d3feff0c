// Samspel in Azure: a web app, its bot registration with Teams, and a PostgreSQL database.
// The bot signs in with a managed identity, so it has no password; the bot belongs to this one tenant.

param location string = resourceGroup().location

@description('Entra object ids of the administrators, comma-separated.')
param admins string

@description('Tenants whose users are let in, comma-separated.')
param allowedTenants string = subscription().tenantId

param logLevel string = 'info'

@description('Size of the App Service plan; B1 is the smallest that keeps the bot awake.')
param planSku string = 'B1'

@secure()
@description('Address of a PostgreSQL database that exists already; empty: a server is created here.')
param databaseUrl string = ''

@secure()
@description('Password for the PostgreSQL server created here; unused with databaseUrl.')
param databasePassword string = ''

var name = 'samspel-${uniqueString(resourceGroup().id)}'
var createDatabase = empty(databaseUrl)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: planSku }
  properties: { reserved: true }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node bot/main.ts'
      alwaysOn: true
      healthCheckPath: '/health'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: webApp
  name: 'appsettings'
  properties: {
    SAMSPEL_MODE: 'teams'
    DATABASE_URL: createDatabase
      ? 'postgresql://samspel:${uriComponent(databasePassword)}@${server!.properties.fullyQualifiedDomainName}/samspel?sslmode=verify-full'
      : databaseUrl
    ADMINS: admins
    ALLOWED_TENANTS: allowedTenants
    PUBLIC_URL: 'https://${webApp.properties.defaultHostName}'
    LOG_LEVEL: logLevel
    MicrosoftAppId: identity.properties.clientId
    MicrosoftAppType: 'UserAssignedMsi'
    MicrosoftAppTenantId: identity.properties.tenantId
    // App Service installs the packages itself, so that they fit its Linux.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
    NPM_CONFIG_OMIT: 'dev'
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Samspel'
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  location: 'global'
  name: 'MsTeamsChannel'
  properties: { channelName: 'MsTeamsChannel' }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = if (createDatabase) {
  name: name
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: 'samspel'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
  }

  resource database 'databases' = {
    name: 'samspel'
  }

  // Start and end 0.0.0.0 is Azure's way to say: from services in Azure only.
  resource fromAzure 'firewallRules' = {
    name: 'from-azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = webApp.properties.defaultHostName
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = webApp.id
