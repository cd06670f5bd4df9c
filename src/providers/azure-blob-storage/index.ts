// Azure Blob Storage, and the other services of a storage account: account keys, shared access signatures, Entra.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const azureBlobStorage: ProviderRules = {
  slug: 'azure-blob-storage',
  name: 'Azure Blob Storage',
  parent: 'microsoft',
  aliases: [
    'azure-storage',
    'azure-blob',
    'azure-data-lake',
    'azure-data-lake-storage',
    'adls',
    'azure-table-storage',
    'azure-queue-storage',
    'azure-files',
    'microsoft-azure-blob-storage',
  ],
  rules,
  lifetimes,
};
